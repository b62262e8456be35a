// Buttons, links and the small parts.

import { useLingui } from '@lingui/react/macro';
import { Check, Plus, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../avatar.tsx';
import { Badge, Count } from '../badge.tsx';
import { BarChart, Sparkbars } from '../bar-chart.tsx';
import { Button, IconButton } from '../button.tsx';
import { Chips } from '../chips.tsx';
import { Keys } from '../keys.tsx';
import { ButtonLink, Link } from '../link.tsx';
import { MarkedText } from '../marked-text.tsx';
import { Progress } from '../progress.tsx';
import { Spinner } from '../spinner.tsx';
import { Time } from '../time.tsx';
import { TopicName } from '../topic-name.tsx';
import { Sample } from './sample.tsx';

const DAYS = [3, 9, 4, 0, 12, 7, 5].map((count, day) => ({ day: `2026-11-${16 + day}`, count }));
const EARLIER = new Date(Date.now() - 3 * 3_600_000).toISOString();

export function PartSamples() {
  const { t } = useLingui();
  const [chips, setChips] = useState(['sv', 'en']);
  return (
    <>
      <Sample name={t`Buttons`}>
        <Button look="primary" icon={<Plus />}>{t`Primary`}</Button>
        <Button>{t`Plain`}</Button>
        <Button look="quiet">{t`Quiet`}</Button>
        <Button look="danger" icon={<Trash2 />}>{t`Danger`}</Button>
        <Button size="small">{t`Small`}</Button>
        <Button isPending>{t`Under way`}</Button>
        <Button look="primary" why={t`It says why it can't be used.`}>{t`Off`}</Button>
        <IconButton label={t`Settings`} keys="g e" icon={<Settings2 />} />
        <ButtonLink href="/kit">{t`A link as a button`}</ButtonLink>
        <Link href="/kit">{t`A link`}</Link>
      </Sample>
      <Sample name={t`Small parts`}>
        <Badge>{t`Plain`}</Badge>
        <Badge tone="accent">{t`Hub`}</Badge>
        <Badge tone="good" icon={<Check />}>{t`Listening`}</Badge>
        <Badge tone="warn">{t`Failing`}</Badge>
        <Badge tone="bad">{t`Failed`}</Badge>
        <Badge tone="info">{t`Looking`}</Badge>
        <Count>12</Count>
        <Count quiet>480</Count>
        <Keys keys="Ctrl K" />
        <Spinner />
        <TopicName name={t`Cargo bikes`} colour="teal" strong />
        <span className="text-small text-faint">
          <Time at={EARLIER} />
        </span>
        <Avatar name="Karin Åberg" size="small" />
        <Avatar name="Omar Haddad" />
        <Avatar name="rainyday77" outside />
        <Chips
          label={t`Languages`}
          chips={chips.map((id) => ({ id, text: id === 'sv' ? t`Swedish` : t`English` }))}
          onRemove={(id) => setChips(chips.filter((one) => one !== id))}
        />
      </Sample>
      <Sample name={t`Figures`}>
        <BarChart label={t`Posts found per day`} days={DAYS} className="w-72" />
        <Sparkbars days={DAYS} className="w-24" />
        <div className="flex w-60 flex-col gap-3">
          <Progress label={t`Looking through recent posts`} value={62} />
          <Progress label={t`Nobody knows how long`} value={null} />
        </div>
        <p>
          <MarkedText text={t`The words that matched are marked.`} places={[{ from: 4, to: 9 }]} />
        </p>
      </Sample>
    </>
  );
}
