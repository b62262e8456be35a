// The public portal: on or off, how it looks and who may do how much there, what it shows, the widget, and the first words of
// visitors that wait for a look.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ExternalLink } from 'lucide-react';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { ButtonLink, Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { Switch } from '#web/kit/switch.tsx';
import type { PortalSettings } from '../../contract.ts';
import { BoardsPanel } from './boards-panel.tsx';
import { FirstPostsPanel } from './first-posts-panel.tsx';
import { LooksForm } from './looks-form.tsx';
import { PacePanel } from './pace-panel.tsx';
import { portalSettingsQuery } from './portal-queries.ts';
import { inputOf, useSaveSettings } from './use-save-settings.ts';
import { WidgetPanel } from './widget-panel.tsx';

export function PortalScreen() {
  const { t } = useLingui();
  const mayManage = useCan('portal.settings.manage');
  const settings = useQuery({ ...portalSettingsQuery, enabled: mayManage });
  if (!mayManage) return <Forbidden alone />;
  return (
    <Page
      title={t`Portal`}
      detail={t`Where everybody outside sees ideas, votes, and reads what came of them.`}
      actions={
        settings.data?.isOn ? (
          <ButtonLink href={settings.data.address} icon={<ExternalLink aria-hidden />}>
            {t`Open the portal`}
          </ButtonLink>
        ) : undefined
      }
    >
      <Loaded query={settings}>{(found) => <Parts settings={found} />}</Loaded>
    </Page>
  );
}

function Parts({ settings }: { settings: PortalSettings }) {
  return (
    <>
      <OnOrOff settings={settings} />
      <FirstPostsPanel />
      <LooksForm key={JSON.stringify(inputOf(settings))} settings={settings} />
      <BoardsPanel />
      <WidgetPanel settings={settings} />
      <PacePanel settings={settings} />
    </>
  );
}

function OnOrOff({ settings }: { settings: PortalSettings }) {
  const { t } = useLingui();
  const save = useSaveSettings();
  const isOn = save.isPending ? (save.variables.isOn ?? settings.isOn) : settings.isOn;
  return (
    <Panel>
      <div className="flex flex-col gap-3 pt-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Switch isSelected={isOn} onChange={(wanted) => save.mutate({ isOn: wanted })}>
            <span className="font-semibold">{t`The portal is open to everybody`}</span>
          </Switch>
          {isOn ? <Badge tone="good">{t`on`}</Badge> : <Badge>{t`off`}</Badge>}
        </div>
        <p className="text-small text-quiet">
          {isOn ? (
            <>
              {t`It stands at`} <Link href={settings.address}>{settings.address}</Link>
            </>
          ) : (
            t`Off, every address of it answers as if nothing were there. It would stand at ${settings.address}`
          )}
        </p>
        {settings.mailIsSet ? null : (
          <Notice tone="warn">
            {t`This Parley sends no mail: visitors can read, but not vote or write, because nobody outside can confirm an address. An administrator can set a mail server.`}
          </Notice>
        )}
        {save.error ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      </div>
    </Panel>
  );
}
