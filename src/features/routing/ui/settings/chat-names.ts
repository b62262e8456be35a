// The chats one can be told in, as they call themselves.

import type { NewChatHook } from '../../contract/notices.ts';

export type ChatStyle = NewChatHook['style'];

export const CHAT_NAMES: Record<ChatStyle, string> = {
  slack: 'Slack',
  mattermost: 'Mattermost',
  matrix: 'Matrix',
};
