// `parley secrets rotate`: a new key for what is sealed in the database.

import { join } from 'node:path';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import type { Product } from '../product.ts';
import { configFrom, DATA_OPTIONS } from './options.ts';

export function secretsRotateCommand(open: (input: CommandInput) => Promise<Product>): Command {
  return {
    name: 'secrets rotate',
    summary: 'makes a new key and seals every stored secret with it',
    description:
      'Works beside a running Parley, which picks the new key up by itself. Old keys stay in the key file, so that older backups can still be read.',
    options: DATA_OPTIONS,
    examples: [{ line: 'parley secrets rotate', says: 'once a year, or when somebody leaves' }],
    async run(input, io) {
      const config = configFrom(input);
      const { rotateKeyFile } = await import('#platform/secrets/key-file.ts');
      const keyFile = config.keyFile ?? join(config.dataFolder, 'keys.json');
      const keyId = await rotateKeyFile(keyFile);
      const product = await open(input);
      try {
        const { access, understanding, listening, routing } = product.features;
        const sealed =
          (await access.facade.resealSecrets()) +
          (await understanding.facade.resealSecrets()) +
          (await listening.facade.resealSecrets()) +
          (await routing.facade.resealSecrets());
        await writeOut(
          io.stdout,
          `The key is now ${keyId}; ${sealed} secrets were sealed with it.\n`,
        );
      } finally {
        await product.close();
      }
    },
  };
}
