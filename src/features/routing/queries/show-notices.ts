// What a person was told, and where they are told it.

import type { Routing } from '../context.ts';
import type { NoticeSettings } from '../contract/notices.ts';
import { withUsual } from '../domain/notices/choices.ts';
import { openPushKey } from '../notices/push-key.ts';
import { findChatHook, listPushDevices, readChoices } from '../store/notices.ts';

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
