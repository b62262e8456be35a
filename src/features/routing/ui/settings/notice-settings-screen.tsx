// Where I am told of what: in Parley always, and by mail, on my devices and in my chat as I choose, each kind by itself.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import type { NoticeChoices, NoticeKind, NoticeSettings } from '../../contract/notices.ts';
import { ChatPanel } from './chat-panel.tsx';
import { useNoticeWords } from '../notice-words.ts';
import { PushPanel } from './push-panel.tsx';
import { noticeSettingsQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

const WAYS = ['mail', 'push', 'chat'] as const;
/** In the order in which they concern one: asked first, answers next, then those who lead. */
const ANSWERING: readonly NoticeKind[] = [
  'offer',
  'asked',
  'ask-answered',
  'promise',
  'reviewed',
  'delivered',
  'alarm',
  'escalation',
];
const LEADING: readonly NoticeKind[] = ['review', 'owed', 'hub'];

export function NoticeSettingsScreen() {
  const { t } = useLingui();
  const settings = useQuery(noticeSettingsQuery);
  return (
    <Page
      title={t`Notices`}
      detail={t`In Parley you are always told, behind the bell. Choose where else.`}
    >
      <Loaded query={settings}>
        {(found) => (
          <>
            <Choices settings={found} />
            <PushPanel settings={found} />
            <ChatPanel chat={found.chat} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Choices({ settings }: { settings: NoticeSettings }) {
  const { t } = useLingui();
  const { kinds, ways } = useNoticeWords();
  const leads = useCan('routing.hub.read');
  const answers = useCan('routing.offers.answer');
  const choose = useRoutingChange((choices: NoticeChoices) =>
    answerOf(api.PUT('/api/v1/routing/notice-settings', { body: choices })),
  );
  // What was just ticked stands at once, before the server has answered.
  const choices = choose.isPending ? choose.variables : settings.choices;
  const isThere = {
    mail: settings.mailIsSet,
    push: settings.pushDevices.length > 0,
    chat: settings.chat !== null,
  };
  const shown = [
    ...(answers ? ANSWERING : ANSWERING.filter((kind) => kind === 'asked')),
    ...(leads ? LEADING : []),
  ];
  return (
    <Panel title={t`What, and where`} flush>
      <div className="overflow-x-auto border-t border-line">
        <table aria-label={t`What, and where`} className="w-full border-collapse">
          <thead>
            <tr className="text-small text-faint">
              <td className="h-9 px-4" />
              {WAYS.map((way) => (
                <th key={way} scope="col" className="px-2 font-semibold sm:px-4">
                  {ways[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((kind) => (
              <tr key={kind} className="border-t border-line">
                <th scope="row" className="px-4 py-2.5 text-start font-normal">
                  <span className="block font-medium">{kinds[kind].name}</span>
                  <span className="block text-small text-faint">{kinds[kind].detail}</span>
                </th>
                {WAYS.map((way) => (
                  <td key={way} className="px-2 sm:px-4">
                    <div className="flex justify-center [&_label]:p-2">
                      <Checkbox
                        aria-label={`${kinds[kind].name}: ${ways[way]}`}
                        isSelected={choices[kind].includes(way)}
                        onChange={(isWanted) =>
                          choose.mutate({
                            ...choices,
                            [kind]: WAYS.filter((one) =>
                              one === way ? isWanted : choices[kind].includes(one),
                            ),
                          })
                        }
                      >
                        {null}
                      </Checkbox>
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-col gap-2 border-t border-line px-4 py-3 empty:hidden">
        {choose.error ? <Notice tone="bad">{wordsOf(choose.error)}</Notice> : null}
        {isThere.mail ? null : (
          <Notice tone="info">
            {t`This Parley sends no mail yet; an administrator can set a mail server.`}
          </Notice>
        )}
        {isThere.push ? null : (
          <p className="text-small text-faint">{t`No device is signed up yet: see below.`}</p>
        )}
        {isThere.chat ? null : (
          <p className="text-small text-faint">{t`No chat is connected yet: see below.`}</p>
        )}
      </div>
    </Panel>
  );
}
