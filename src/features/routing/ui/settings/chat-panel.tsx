// Being told in one's chat: an incoming webhook of Slack or Mattermost, or a room of Matrix. What was entered is sealed
// on the server and shown no more.

import { useLingui } from '@lingui/react/macro';
import { MessageSquareShare } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { NewChatHook, NoticeSettings } from '../../contract/notices.ts';
import { useRoutingChange } from './use-routing-change.ts';

type Style = NewChatHook['style'];
const NAMES: Record<Style, string> = { slack: 'Slack', mattermost: 'Mattermost', matrix: 'Matrix' };

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
              name={NAMES[chat.style]}
              actions={
                <RemoveButton
                  small
                  label={t`Disconnect ${NAMES[chat.style]}`}
                  question={t`Disconnect ${NAMES[chat.style]}?`}
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
      {isOpen ? <ChatForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ChatForm({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [style, setStyle] = useState<Style>('slack');
  const [url, setUrl] = useState('');
  const [roomId, setRoomId] = useState('');
  const [accessToken, setToken] = useState('');
  const connect = useRoutingChange(() => {
    const body: NewChatHook =
      style === 'matrix'
        ? { style, homeserver: url.trim(), roomId: roomId.trim(), accessToken: accessToken.trim() }
        : { style, url: url.trim() };
    return answerOf(api.PUT('/api/v1/routing/chat', { body }));
  }, onClose);
  const missing =
    url.trim() === ''
      ? t`Enter the address first.`
      : style === 'matrix' && (roomId.trim() === '' || accessToken.trim() === '')
        ? t`Matrix needs the room and a token.`
        : null;
  return (
    <FormDialog
      title={t`Connect a chat`}
      action={t`Connect it`}
      why={missing}
      act={connect}
      onAct={() => connect.mutate()}
      onClose={onClose}
    >
      <Select
        label={t`Which chat`}
        value={style}
        onChange={setStyle}
        choices={(['slack', 'mattermost', 'matrix'] as const).map((id) => ({
          id,
          label: NAMES[id],
        }))}
      />
      <TextField
        label={style === 'matrix' ? t`Homeserver` : t`Address of the incoming webhook`}
        help={
          style === 'matrix'
            ? undefined
            : t`You get it from ${NAMES[style]}: integrations, incoming webhooks. Who knows it can write there, so Parley keeps it sealed.`
        }
        placeholder={
          style === 'matrix' ? 'https://matrix.org' : 'https://hooks.slack.com/services/…'
        }
        type="url"
        value={url}
        onChange={setUrl}
        error={wordsFor(connect.error, style === 'matrix' ? 'homeserver' : 'url')}
      />
      {style === 'matrix' ? (
        <>
          <TextField
            label={t`Room`}
            placeholder="!abc:matrix.org"
            help={t`Its internal id, in the settings of the room under “Advanced”.`}
            value={roomId}
            onChange={setRoomId}
            error={wordsFor(connect.error, 'roomId')}
          />
          <TextField
            label={t`Access token`}
            type="password"
            autoComplete="off"
            value={accessToken}
            onChange={setToken}
            error={wordsFor(connect.error, 'accessToken')}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
