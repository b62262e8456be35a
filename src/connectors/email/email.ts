// The email connector: a mailbox heard over IMAP as mails come and go, and answered over SMTP in the same thread.

import { AppError } from '#platform/errors.ts';
import { tryMailServer } from '#platform/mail/send-mail.ts';
import type {
  Connector,
  Recheck,
  SourceContext,
  StoredPostReference,
  TestResult,
} from '#features/listening/ports.ts';
import { mailAnswers, smtpServerOf } from './answer.ts';
import { credentialsOf } from './credentials.ts';
import { openFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { keptElsewhere } from './kept-elsewhere.ts';
import { followFolder } from './follow-folder.ts';
import type { Pace } from './follow-folder.ts';
import { fields, folderOf, settingsSchema, userOf } from './settings.ts';
import type { MailSettings } from './settings.ts';

const usualPace: Pace = {
  idleMs: 4 * 60_000,
  pollMs: 60_000,
  reconnectMs: 1000,
  reconnectsMax: 6,
};

/** @param pace shorter pauses, for tests */
export function createEmail(pace: Pace = usualPace): Connector<MailSettings> {
  return {
    name: 'email',
    isOwnPlace: true,
    label: 'Mailbox',
    description:
      'Mail that people write to an address of yours, read over IMAP and answered over SMTP',
    kind: 'stream',
    settings: settingsSchema,
    fields,
    placeKey: (settings) =>
      `${userOf(settings)}@${settings.imapHost}/${folderOf(settings)}`.toLowerCase(),
    look: (context) => followFolder(context, pace),
    test,
    recheck,
    share: () => ({ share: 1, because: 'Every mail in this folder is heard.' }),
    reply: mailAnswers,
  };
}

export const email = createEmail();

type Context = SourceContext<MailSettings>;

async function test(context: Context): Promise<TestResult> {
  const { settings } = context;
  const facts: { label: string; value: string }[] = [];
  try {
    const folder = await openFolder(context, null);
    facts.push(
      { label: 'Signed in as', value: userOf(settings) },
      { label: 'Folder', value: `${folderOf(settings)}, ${folder.count} mails` },
      {
        label: 'New mail is told',
        value: folder.hasIdle ? 'at once (IDLE)' : 'when asked, each minute',
      },
      {
        label: 'Removed mail is told',
        value: folder.tellsRemovals ? 'by number (QRESYNC)' : 'when asked',
      },
    );
    await folder.close();
    const server = smtpServerOf(settings);
    if (!server)
      return {
        ok: true,
        message: 'The mail can be read. Answers cannot be sent: no SMTP server is set.',
        facts,
      };
    const { connect, signal } = context;
    await tryMailServer({ server, credentials: await credentialsOf(context), connect, signal });
    facts.push({ label: 'Answers leave by', value: `${server.host}, port ${server.port}` });
    return { ok: true, message: 'The mail can be read, and answers can be sent.', facts };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message, facts };
    throw error;
  }
}

/** For mails older than those remembered by number; looked for by number, then by Message-ID. */
async function recheck(posts: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  const folder = await openFolder(context, null);
  try {
    const byUid = posts.map((post) => ({ ...post, uid: uidOf(post, folder) }));
    const there = await folder.present(byUid.flatMap(({ uid }) => uid ?? []));
    const missing: string[] = [];
    for (const { uid, nativeId } of byUid) {
      if (uid !== null && there.has(uid)) continue;
      const isGone = isMessageId(nativeId) ? !(await folder.holds(nativeId)) : uid !== null;
      if (isGone) missing.push(nativeId);
    }
    const kept = await keptElsewhere(context, missing);
    const gone = missing.filter((nativeId) => !kept.has(nativeId));
    return { posts: [], deletions: gone.map((nativeId) => ({ nativeId })) };
  } finally {
    await folder.close();
  }
}

function uidOf({ reference }: StoredPostReference, folder: Folder): number | null {
  const uid = reference?.['uid'];
  const isSame = reference?.['uidValidity'] === folder.uidValidity;
  return isSame && typeof uid === 'number' ? uid : null;
}

function isMessageId(nativeId: string): boolean {
  return nativeId.startsWith('<');
}
