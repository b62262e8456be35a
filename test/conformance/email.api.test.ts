// The email connector, tried by the suites of both ports at a stand-in mail host.

import { connector } from './email-connector.ts';
import { openEmailStage } from './email-stage.ts';
import { describeReplies } from './reply-suite.ts';
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
    'unheard-replies': 'every mail of the folder is heard',
    receive: 'mail servers call nobody',
  },
  open: openEmailStage,
});

describeReplies('email', {
  connector,
  lacks: {
    quote: 'mail has answers only',
    edit: 'a mail that was sent cannot be changed',
    delete: 'a mail that was sent cannot be taken back',
    like: 'mail has no likes',
    length: 'mails may be as long as they like',
    visibility: 'a mail is for whom it is addressed to',
    limit: 'mail servers state no times',
    'comes-round': 'answers lie in the folder of sent mail, which is not listened to',
    gone: 'an answer goes to a person, whether their mail still lies here or not',
  },
  open: openEmailStage,
});
