// The email connector with pauses as short as tests want them; a module of its own, so that another process gets it too.

import { createEmail } from '#connectors/email/email.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const connector = anyConnector(
  createEmail({ idleMs: 60_000, pollMs: 30, reconnectMs: 20, reconnectsMax: 2 }),
);
