// Mail that Parley itself sends: queued in the transaction of whoever wants it sent, then handed to the SMTP server by
// a job, again and again until it is taken. It waits sealed, for it may hold a secret link.

import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../db/database.ts';
import { AppError, assert } from '../errors.ts';
import type { GuardedConnect } from '../fetch/guarded-connect.ts';
import { newId } from '../ids.ts';
import type { JobDefinition, JobQueue } from '../jobs/job.ts';
import type { Logger } from '../log.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { WrittenLetter } from './letter.ts';
import type { MailAddress, SmtpAddress } from './mail-settings.ts';
import { sendMail } from './send-mail.ts';
import type { MailHandedOver } from './send-mail.ts';

export type OutgoingMail = {
  /** Whether a server is set; without one nothing may be queued. */
  isSet: boolean;
  /** Sent if and only if the transaction commits. */
  send(tx: Queryable, mail: { to: MailAddress; letter: WrittenLetter }): Promise<void>;
  /**
   * At once, once, and told what became of it, for who keeps account. The same id is the same mail to a mailbox. Throws
   * only if nobody can know whether it was taken.
   */
  hand(mail: MailToHand, signal: AbortSignal): Promise<MailHandedOver>;
  jobs: readonly JobDefinition[];
};

export type MailToHand = {
  mailId: string;
  writtenAt: Date;
  to: MailAddress;
  letter: WrittenLetter;
  /** As `List-Unsubscribe` of RFC 8058. */
  headers: Readonly<Record<string, string>>;
};

export type MailSender = SmtpAddress & { from: MailAddress };

const jobName = 'platform.send-mail';
/** With the growing pauses of jobs these are about two days. */
const attemptsMax = 20;

const payloadSchema = z.object({
  mailId: z.uuid(),
  writtenAt: z.iso.datetime(),
  sealed: z.string(),
});
const mailSchema = z.object({
  to: z.object({ name: z.string(), address: z.string() }),
  letter: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
});

export function createOutgoingMail(
  platform: {
    jobs: JobQueue;
    secrets: SecretBox;
    connect: GuardedConnect;
    clock: Clock;
    log: Logger;
  },
  sender: MailSender | null,
): OutgoingMail {
  const { jobs, secrets, clock, log } = platform;
  return {
    isSet: sender !== null,
    async send(tx, mail) {
      assert(sender, 'mail is queued only where a server is set');
      const mailId = newId();
      const sealed = secrets.seal(JSON.stringify(mail), `mail:${mailId}`);
      const payload = { mailId, writtenAt: clock.now().toISOString(), sealed };
      await jobs.enqueue(tx, { name: jobName, payload, attemptsMax });
    },
    async hand({ mailId, writtenAt, to, letter, headers }, signal) {
      assert(sender, 'mail is handed over only where a server is set');
      const { server, credentials, from } = sender;
      const written = { mailId, writtenAt: writtenAt.toISOString(), headers };
      const source = await compose({ from, to, letter, ...written });
      const mail = { from: from.address, to: [to.address], source };
      return sendMail(mail, { server, credentials, connect: platform.connect, signal });
    },
    jobs: [
      {
        name: jobName,
        async run(payload, { signal }) {
          if (!sender)
            throw new AppError('unavailable', 'mail.not-set', 'PARLEY_SMTP_URL is not set.');
          const { mailId, writtenAt, sealed } = payloadSchema.parse(payload);
          const opened = secrets.open(sealed, `mail:${mailId}`);
          const { to, letter } = mailSchema.parse(JSON.parse(opened));
          const source = await compose({ from: sender.from, to, letter, mailId, writtenAt });
          const { server, credentials, from } = sender;
          const mail = { from: from.address, to: [to.address], source };
          const handedOver = await sendMail(mail, {
            server,
            credentials,
            connect: platform.connect,
            signal,
          });
          if (handedOver.outcome === 'accepted') return;
          const isOver = handedOver.outcome === 'refused' && handedOver.at === 'message';
          // Nobody is there who could mend an address; the server's settings can be mended meanwhile.
          if (isOver)
            log.warn({ mailId, reason: handedOver.reason }, 'a mail was refused for good');
          else throw new AppError('unavailable', 'mail.not-taken', handedOver.reason);
        },
      },
    ],
  };
}

function compose(mail: {
  from: MailAddress;
  to: MailAddress;
  letter: WrittenLetter;
  mailId: string;
  writtenAt: string;
  headers?: Readonly<Record<string, string>>;
}): Promise<Buffer> {
  const { from, to, letter, mailId, writtenAt, headers = {} } = mail;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from,
    to,
    ...letter,
    // The same in every attempt: a mailbox that got it twice can tell.
    messageId: `<parley.mail.${mailId}@${domain}>`,
    date: new Date(writtenAt),
    // RFC 3834, 5: written by a machine, so that no machine answers.
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, source) => {
      if (error) reject(error);
      else resolve(source ?? Buffer.alloc(0));
    });
  });
}
