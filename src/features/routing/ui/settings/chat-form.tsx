// What a chat needs to be written to: the address of a webhook, or for Matrix a room and a token.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { NewChatHook } from '../../contract/notices.ts';
import { CHAT_NAMES } from './chat-names.ts';
import type { ChatStyle } from './chat-names.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function ChatForm({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [style, setStyle] = useState<ChatStyle>('slack');
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
          label: CHAT_NAMES[id],
        }))}
      />
      <TextField
        label={style === 'matrix' ? t`Homeserver` : t`Address of the incoming webhook`}
        help={
          style === 'matrix'
            ? undefined
            : t`You get it from ${CHAT_NAMES[style]}: integrations, incoming webhooks. Who knows it can write there, so Parley keeps it sealed.`
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
