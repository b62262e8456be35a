// A mail that leaves the folder may only have been put away: what lies in the archive is not deleted.

import { closed } from './folder.ts';
import { imapFailure, openImap } from './imap-session.ts';
import type { MailContext } from './imap-session.ts';
import { folderOf } from './settings.ts';

/** Folders that servers mark as such (RFC 6154); what lies in the bin or among junk counts as removed. */
const keeping = new Set(['\\Archive', '\\All']);

/** On a connection of its own, so that the folder that is listened to stays open. */
export async function keptElsewhere(
  context: MailContext,
  nativeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const messageIds = nativeIds.filter((nativeId) => nativeId.startsWith('<'));
  const kept = new Set<string>();
  if (messageIds.length === 0) return kept;
  const client = await openImap(context);
  try {
    const folders = (await client.list()).filter(
      ({ path, specialUse = '' }) => keeping.has(specialUse) && path !== folderOf(context.settings),
    );
    for (const { path } of folders) {
      await client.mailboxOpen(path, { readOnly: true });
      for (const messageId of messageIds) {
        const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
        if (found && found.length > 0) kept.add(messageId);
      }
    }
    return kept;
  } catch (error) {
    throw imapFailure(error, context);
  } finally {
    await closed(client);
  }
}
