// Messages to the chat a person chose: an incoming webhook as Slack and Mattermost have it, or a room of Matrix by its
// client API. The address is a secret and is kept sealed.

import { newChatHookShape } from '../contract/notices.ts';
import type { NewChatHook } from '../contract/notices.ts';
import type { Routing } from '../context.ts';
import { listSealedHooks, resealHook } from '../store/notices.ts';

const purposeOf = (personId: string): string => `chat-hook:${personId}`;
type Keeper = Pick<Routing['platform'], 'secrets'>;

export function sealHook({ secrets }: Keeper, personId: string, hook: NewChatHook): string {
  return secrets.seal(JSON.stringify(hook), purposeOf(personId));
}

export function openHook({ secrets }: Keeper, personId: string, sealed: string): NewChatHook {
  return newChatHookShape.parse(JSON.parse(secrets.open(sealed, purposeOf(personId))));
}

export function hostOf(hook: NewChatHook): string {
  return new URL(hook.style === 'matrix' ? hook.homeserver : hook.url).host;
}

export async function resealHooks({
  db,
  secrets,
}: Pick<Routing['platform'], 'db' | 'secrets'>): Promise<number> {
  const hooks = await listSealedHooks(db);
  for (const { personId, sealed } of hooks) {
    await resealHook(db, { personId, sealed: secrets.reseal(sealed, purposeOf(personId)) });
  }
  return hooks.length;
}

export type ChatMessage = { head: string; body: string; url: string; messageId: string };

export function chatMessage(hook: NewChatHook, message: ChatMessage) {
  const { head, body, url, messageId } = message;
  const json = { 'content-type': 'application/json' };
  if (hook.style === 'matrix') {
    const { homeserver, roomId, accessToken } = hook;
    const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/send/m.room.message/${messageId}`;
    return {
      // The same id again is the same message: Matrix drops the second.
      method: 'PUT',
      url: new URL(path, homeserver).href,
      headers: { ...json, authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ msgtype: 'm.text', body: `${head}: ${body}\n${url}` }),
    } as const;
  }
  const text =
    hook.style === 'slack'
      ? `*${slackText(head)}*\n<${url}|${slackText(body)}>`
      : `**${markdownText(head)}**\n[${markdownText(body)}](${url})`;
  return { method: 'POST', url: hook.url, headers: json, body: JSON.stringify({ text }) } as const;
}

/** What Slack reads as markup; a title comes from outside and may not ping a channel. */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function markdownText(text: string): string {
  return text.replaceAll(/[\\`*_[\]()#~@!|<>]/g, (sign) =>
    sign === '@' ? '@\u200B' : `\\${sign}`,
  );
}
