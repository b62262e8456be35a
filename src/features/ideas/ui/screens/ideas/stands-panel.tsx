// How an idea stands, what was answered to all who asked, and the way to decide anew.

import { useLingui } from '@lingui/react/macro';
import { MessageSquareReply } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { StatusBadge } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';

const StatusDialog = lazy(async () => {
  const { StatusDialog: component } = await import('./status-dialog.tsx');
  return { default: component };
});

export function StandsPanel({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { kinds } = useStatusWords();
  const { card, publicAnswer } = idea;
  const mayDecide = useCan('ideas.decide') && card.mergedInto === null;
  const [isDeciding, setDeciding] = useState(false);
  useShortcuts(
    t`Idea`,
    mayDecide ? [{ keys: 's', label: t`Change how it stands`, run: () => setDeciding(true) }] : [],
  );
  return (
    <Panel
      title={t`How it stands`}
      actions={
        mayDecide ? (
          <Button icon={<MessageSquareReply />} onPress={() => setDeciding(true)}>
            {t`Change it, answer`}
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <StatusBadge status={card.status} />
          <span className="text-small text-quiet">{kinds[card.status.kind].says}</span>
        </p>
        {publicAnswer === null ? (
          <p className="text-small text-faint">{t`Nobody has answered those who asked yet.`}</p>
        ) : (
          <blockquote className="border-s-2 border-accent ps-3">
            <p dir="auto" className="max-w-prose wrap-anywhere whitespace-pre-line">
              {publicAnswer.text}
            </p>
            <footer className="mt-1 text-small text-faint">
              {publicAnswer.by} · <Time at={publicAnswer.at} />
            </footer>
          </blockquote>
        )}
      </div>
      <Suspense>
        {isDeciding ? (
          <StatusDialog idea={card} statusId={card.status.id} onClose={() => setDeciding(false)} />
        ) : null}
      </Suspense>
    </Panel>
  );
}
