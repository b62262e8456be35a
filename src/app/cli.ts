// The list of commands. Each is small to load; what it works with is loaded when it runs.

import { tokenCreateCommand } from '#features/access/cli.ts';
import { importAnswersCommand } from '#features/engagement/cli.ts';
import { eraseContactCommand, exportContactCommand } from '#features/contacts/cli.ts';
import { conversationsCommand } from '#features/conversations/cli.ts';
import { ideasCommand } from '#features/ideas/cli.ts';
import { importPostsCommand } from '#features/listening/cli/import-posts.ts';
import { match } from '#features/listening/cli/match.ts';
import { exportFeedsCommand, importFeedsCommand } from '#features/listening/cli/opml.ts';
import { queryCheck } from '#features/listening/cli/query-check.ts';
import { passwordLinkCommand } from '#features/people/cli.ts';
import { rankExpertsCommand } from '#features/routing/cli/rank-experts.ts';
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { backupCommand, restoreCommand } from './cli/backup.ts';
import { classify } from './cli/classify.ts';
import { configCommand } from './cli/config.ts';
import { doctor } from './cli/doctor.ts';
import { evaluate } from './cli/evaluate.ts';
import { feedRead } from './cli/feed-read.ts';
import { listen } from './cli/listen.ts';
import { DATA_OPTIONS } from './cli/options.ts';
import { queryDiff } from './cli/query-diff.ts';
import { queryExplain } from './cli/query-explain.ts';
import { queryForecast } from './cli/query-forecast.ts';
import { queryImport } from './cli/query-import.ts';
import { querySuggest } from './cli/query-suggest.ts';
import { secretsRotateCommand } from './cli/secrets.ts';
import { start } from './cli/start.ts';
import type { Product } from './product.ts';

/** The product on the database that a running Parley holds, or on its own when nobody runs. */
async function openBeside(input: CommandInput): Promise<Product> {
  const [{ openProduct }, { configFrom }, { createLog }] = await Promise.all([
    import('./product.ts'),
    import('./cli/options.ts'),
    import('#platform/log.ts'),
  ]);
  const log = createLog({ level: 'warn', name: 'parley', destination: process.stderr });
  return openProduct(configFrom(input), { log, database: 'beside', mayReadAllFiles: true });
}

const openAccess = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { access: product.features.access.facade, close: () => product.close() };
};

const openPeople = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { people: product.features.people.facade, close: () => product.close() };
};

const openListening = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { listening: product.features.listening.facade, close: () => product.close() };
};

const openEngagement = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { engagement: product.features.engagement.facade, close: () => product.close() };
};

const openContacts = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { contacts: product.features.contacts.facade, close: () => product.close() };
};

const openConversations = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { conversations: product.features.conversations.facade, close: () => product.close() };
};

const openIdeas = async (input: CommandInput) => {
  const product = await openBeside(input);
  return { ideas: product.features.ideas.facade, close: () => product.close() };
};

export const commands: readonly Command[] = [
  start,
  listen,
  match,
  queryCheck,
  queryExplain,
  queryDiff,
  queryForecast,
  querySuggest,
  queryImport,
  feedRead,
  classify,
  evaluate,
  rankExpertsCommand,
  importPostsCommand(openListening, DATA_OPTIONS),
  importAnswersCommand(openEngagement, DATA_OPTIONS),
  importFeedsCommand(openListening, DATA_OPTIONS),
  exportFeedsCommand(openListening, DATA_OPTIONS),
  conversationsCommand(openConversations, DATA_OPTIONS),
  ideasCommand(openIdeas, DATA_OPTIONS),
  exportContactCommand(openContacts, DATA_OPTIONS),
  eraseContactCommand(openContacts, DATA_OPTIONS),
  tokenCreateCommand(openAccess, DATA_OPTIONS),
  passwordLinkCommand(openPeople, DATA_OPTIONS),
  secretsRotateCommand(openBeside),
  backupCommand,
  restoreCommand,
  configCommand,
  doctor,
];
