// A process that carries one publication to a network kept in a file, and is killed at a named moment. Started by tests of
// what a kill -9 leaves: `node killable-sender.ts '{"address":…,"publicationId":…,"network":…,"dieAt":…,"now":…}'`.

import { z } from 'zod';
import { createContacts } from '#features/contacts/feature.ts';
import { createConversations } from '#features/conversations/feature.ts';
import { createEngagement } from '#features/engagement/feature.ts';
import { createListening } from '#features/listening/feature.ts';
import { createRouting } from '#features/routing/feature.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { ManualClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { assert } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { fileNetwork } from './file-network.ts';
import { openHouseOn, PUBLIC_URL } from './house.ts';
import { scriptNetwork } from './scripted-network.ts';

const ask = z
  .object({
    address: z.looseObject({
      host: z.string(),
      port: z.number(),
      database: z.string(),
      user: z.string(),
      password: z.string().optional(),
    }),
    publicationId: z.uuid(),
    network: z.string(),
    keyFile: z.string(),
    dieAt: z.enum(['before-sending', 'after-sending', 'before-noting']),
    now: z.coerce.date(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const log = createLog({ level: 'silent', name: 'sender' });
const { address } = ask;
const db = openDatabase(address, { log, connectionsMax: 4 });
const secrets = await createSecretBox({ keyFile: ask.keyFile });
const { connector } = scriptNetwork('poll');
Object.assign(connector, { reply: fileNetwork(ask.network, ask.dieAt) });
const created: ReturnType<typeof createEngagement>[] = [];

await openHouseOn(
  { db, address, close: () => db.destroy() },
  {
    clock: new ManualClock(ask.now),
    features: {
      permissions: {},
      create(given, { access, people }) {
        const platform = { ...given, secrets };
        const understanding = createUnderstanding(platform);
        const listening = createListening(platform, {
          connectors: [connector],
          units: people,
          understanding: understanding.facade,
          options: {
            keepUnmatchedDays: 3,
            rematchDays: 30,
            publicUrl: PUBLIC_URL,
            webUrl: PUBLIC_URL,
          },
        });
        const contacts = createContacts(platform, { people, listening: listening.facade });
        const needs = { people, listening: listening.facade, contacts: contacts.facade };
        const conversations = createConversations(platform, needs);
        const facades = { access, ...needs, conversations: conversations.facade };
        const mail = createOutgoingMail(platform, null);
        const options = { publicUrl: PUBLIC_URL };
        const { facade: routing } = createRouting(platform, { ...facades, mail, options });
        created.push(createEngagement(platform, { ...facades, routing }));
        return [];
      },
    },
  },
);
const job = created[0]?.jobs?.find(({ name }) => name === 'engagement.deliver-publication');
assert(job, 'there is a job that carries publications');
const context = { jobId: '1', attempt: 1, signal: new AbortController().signal };
await job.run({ publicationId: ask.publicationId }, context);
process.exit(0);
