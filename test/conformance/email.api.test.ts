// The email connector, tried by the suites of both ports at a stand-in mail host.

import { connector } from './email-connector.ts';
import { openEmailStage } from './email-stage.ts';
import { describeSource } from './source-suite.ts';

describeSource('email', {
  connector,
  module: { url: import.meta.resolve('./email-connector.ts'), name: 'connector' },
  lacks: {
    edit: 'mails do not change',
    deleteAuthor: 'removing an account removes nothing from the mailboxes it wrote to',
    limit: 'mail servers state no times; one that has enough of us refuses the sign-in for now',
    forget: 'a mailbox keeps what was not removed, and removals are heard',
    fillGap: 'there are no gaps',
    receive: 'mail servers call nobody',
  },
  open: openEmailStage,
});
