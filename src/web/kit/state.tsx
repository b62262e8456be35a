// What a screen or a part of it shows instead of content: nothing yet, not allowed, not found,
// failed. Each says what is so, why, and the way on.

import { CloudOff, Lock, SearchX } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';

export function State(props: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Inside a pane or panel rather than alone on a screen. */
  small?: boolean;
  alert?: boolean;
  /** Nothing else is on the screen: its title is the screen's heading. */
  alone?: boolean;
}) {
  const Heading = props.alone ? 'h1' : 'h2';
  return (
    <div
      {...(props.alert ? { role: 'alert' } : {})}
      className={classes(
        'mx-auto flex max-w-md flex-col items-center gap-2 text-center',
        props.small ? 'px-4 py-8' : 'px-6 py-16',
      )}
    >
      {props.icon === undefined ? null : (
        <div className="leaf-theirs mb-1 flex size-12 items-center justify-center bg-accent-soft text-accent-ink [&_svg]:size-5">
          {props.icon}
        </div>
      )}
      <Heading className="text-heading font-bold text-balance">{props.title}</Heading>
      {props.children === undefined ? null : (
        <div className="text-body text-balance text-quiet">{props.children}</div>
      )}
      {props.actions === undefined ? null : (
        <div className="mt-3 flex flex-wrap justify-center gap-2">{props.actions}</div>
      )}
    </div>
  );
}

export function Failed(props: { message: string; onRetry?(): void; small?: boolean }) {
  const { t } = useLingui();
  return (
    <State
      alert
      icon={<CloudOff aria-hidden />}
      title={t`This could not be fetched`}
      small={props.small ?? false}
      actions={
        props.onRetry === undefined ? undefined : (
          <Button onPress={props.onRetry}>{t`Try again`}</Button>
        )
      }
    >
      {props.message}
    </State>
  );
}

export function Forbidden({ alone }: { alone?: boolean }) {
  const { t } = useLingui();
  return (
    <State
      alone={alone ?? false}
      icon={<Lock aria-hidden />}
      title={t`This part is not open to you`}
    >
      {t`Your role doesn't include it. An administrator of your organisation can change that.`}
    </State>
  );
}

export function NotFound({ what }: { what?: string }) {
  const { t } = useLingui();
  return (
    <State icon={<SearchX aria-hidden />} title={what ?? t`There is nothing at this address`}>
      {t`It may have been removed, or the link is not complete.`}
    </State>
  );
}
