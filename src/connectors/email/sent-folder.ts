// The folder of sent mail: where each answer is kept, as a person's mail program would, and looked for by its
// Message-ID before it is ever sent again.

import type { ImapFlow } from 'imapflow';
import type { MailHandedOver } from '#platform/mail/send-mail.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type { Receipt } from '#features/listening/reply-port.ts';
import { closed } from './folder.ts';
import { imapFailure, openImap } from './imap-session.ts';
import { folderOf } from './settings.ts';
import type { MailSettings } from './settings.ts';

type Context = SourceContext<MailSettings>;

/**
 * Sends unless it was sent before, and keeps a copy. Many servers keep what they sent on their own accord: then there is
 * nothing to add. That the copy could not be kept must not make the mail be sent again.
 */
export async function sendOnce(
  mail: { source: Buffer; messageId: string },
  send: () => Promise<MailHandedOver>,
  context: Context,
): Promise<MailHandedOver> {
  return inMailbox(context, async (client) => {
    if (await foundSent(client, mail.messageId, context))
      return { outcome: 'accepted', response: 'sent before' };
    const handedOver = await send();
    if (handedOver.outcome !== 'accepted') return handedOver;
    try {
      const folder = await sentFolderOf(client, context.settings);
      if (!(await sentAt(client, folder, mail.messageId)))
        await client.append(folder, mail.source, ['\\Seen']);
    } catch (error) {
      context.log.warn({ err: error, messageId: mail.messageId }, 'a sent mail was not kept');
    }
    return handedOver;
  });
}

export async function findSent(messageId: string, context: Context): Promise<Receipt | null> {
  return inMailbox(context, (client) => foundSent(client, messageId, context));
}

/** In the folder of sent mail, or where the mail comes in, if the answer was copied to ourselves. */
async function foundSent(
  client: ImapFlow,
  messageId: string,
  { settings }: Context,
): Promise<Receipt | null> {
  const folders = [await sentFolderOf(client, settings), folderOf(settings)];
  for (const folder of new Set(folders)) {
    const at = await sentAt(client, folder, messageId);
    if (at) return { nativeId: messageId, url: null, at, reference: null };
  }
  return null;
}

async function inMailbox<Value>(
  context: Context,
  act: (client: ImapFlow) => Promise<Value>,
): Promise<Value> {
  const client = await openImap(context);
  try {
    return await act(client);
  } catch (error) {
    throw imapFailure(error, context);
  } finally {
    await closed(client);
  }
}

/** The one that the server marks (RFC 6154), else one of a usual name, else it is made. */
async function sentFolderOf(client: ImapFlow, settings: MailSettings): Promise<string> {
  const folders = await client.list();
  const wanted = settings.sentFolder;
  if (wanted !== undefined) {
    if (!folders.some(({ path }) => path === wanted)) await client.mailboxCreate(wanted);
    return wanted;
  }
  const sent = folders.find(({ specialUse }) => specialUse === '\\Sent');
  if (sent) return sent.path;
  return (await client.mailboxCreate('Sent')).path;
}

async function sentAt(client: ImapFlow, folder: string, messageId: string): Promise<Date | null> {
  await client.mailboxOpen(folder, { readOnly: true });
  const [uid] = (await client.search({ header: { 'message-id': messageId } }, { uid: true })) || [];
  if (uid === undefined) return null;
  const mail = await client.fetchOne(String(uid), { internalDate: true }, { uid: true });
  return mail && mail.internalDate !== undefined ? new Date(mail.internalDate) : new Date(0);
}
