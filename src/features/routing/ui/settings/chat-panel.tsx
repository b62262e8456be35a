// Being told in one's chat: an incoming webhook of Slack or Mattermost, or a room of Matrix. What was entered is sealed
// on the server and shown no more.

import { useLingui } from '@lingui/react/macro';
import { MessageSquareShare } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { Button } from '#web/kit/button.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import type { NoticeSettings } from '../../contract/notices.ts';
import { CHAT_NAMES } from './chat-names.ts';
import { useRoutingChange } from './use-routing-change.ts';

const ChatForm = lazy(async () => {
  const { ChatForm: component } = await import('./chat-form.tsx');
  return { default: component };
});

export function ChatPanel({ chat }: { chat: NoticeSettings['chat'] }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const refetch = useRoutingChange(() => Promise.resolve());
  return (
    <>
      <Panel
        title={t`Chat`}
        detail={t`A message in your own channel or room, with a link to the conversation.`}
        actions={
          <Button icon={<MessageSquareShare />} onPress={() => setOpen(true)}>
            {chat === null ? t`Connect a chat` : t`Connect another`}
          </Button>
        }
        flush
      >
        {chat === null ? (
          <p className="border-t border-line px-4 py-3 text-small text-faint">
            {t`No chat is connected.`}
          </p>
        ) : (
          <ul className="border-t border-line">
            <ListRow
              name={CHAT_NAMES[chat.style]}
              actions={
                <RemoveButton
                  small
                  label={t`Disconnect ${CHAT_NAMES[chat.style]}`}
                  question={t`Disconnect ${CHAT_NAMES[chat.style]}?`}
                  action={t`Disconnect it`}
                  remove={() => answerOf(api.DELETE('/api/v1/routing/chat'))}
                  onRemoved={() => refetch.mutate()}
                >
                  {t`Nothing more is written there, and its address is forgotten.`}
                </RemoveButton>
              }
            >
              <p className="text-small text-faint">{chat.host}</p>
            </ListRow>
          </ul>
        )}
      </Panel>
      <Suspense>{isOpen ? <ChatForm onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
