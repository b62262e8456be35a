// What a person was told, and where they are told it.

import type { Routing } from '../context.ts';
import type { NoticeSettings, Notification } from '../contract/notices.ts';
import { withUsual } from '../domain/notices/choices.ts';
import { openPushKey } from '../notices/push-key.ts';
import { findChatHook, listNotifications, listPushDevices, readChoices } from '../store/notices.ts';
import type { Language } from '../words/words.ts';
import { readWording } from './word-reasons.ts';

/** Newest first, in the words of whoever reads them. */
export async function showNotices(
  { platform, people }: Routing,
  query: { personId: string; before: string | null; limit: number; language: Language },
): Promise<Notification[]> {
  const { db } = platform;
  const rows = await listNotifications(db, query);
  const { timeZone } = await people.person(query.personId);
  const { language } = query;
  const reasons = rows.flatMap((row) => row.reasons);
  const word = await readWording(db, { reasons, language, timeZone });
  return rows.map((row) => ({ ...row, reasons: row.reasons.map(word) }));
}

export async function showNoticeSettings(
  { platform, mail }: Routing,
  personId: string,
): Promise<NoticeSettings> {
  const { db } = platform;
  const { publicKey } = await openPushKey(platform);
  const chat = await findChatHook(db, personId);
  const devices = await listPushDevices(db, personId);
  return {
    choices: withUsual(await readChoices(db, personId)),
    mailIsSet: mail.isSet,
    pushKey: publicKey,
    pushDevices: devices.map(({ id, endpoint, createdAt }) => ({
      id,
      host: new URL(endpoint).host,
      createdAt: createdAt.toISOString(),
    })),
    chat: chat ? { style: chat.style, host: chat.host } : null,
  };
}
