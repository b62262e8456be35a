// A part of a screen with a name of its own: a surface, a heading, what can be done with it.

import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';

export function Panel(props: {
  title?: string;
  detail?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** The content reaches the edges: lists and tables. */
  flush?: boolean;
  className?: string;
}) {
  const id = useId();
  return (
    <section
      {...(props.title === undefined ? {} : { 'aria-labelledby': id })}
      className={classes('rounded-panel bg-surface shadow-raised', props.className)}
    >
      {props.title === undefined ? null : (
        <header
          className={classes(
            'flex flex-wrap justify-between gap-x-3 gap-y-2 px-4 pt-3.5 pb-1.5 sm:flex-nowrap',
            props.detail === undefined ? 'items-center' : 'items-start',
          )}
        >
          <div className="min-w-0">
            <h2 id={id} className="text-heading font-bold">
              {props.title}
            </h2>
            {props.detail === undefined ? null : (
              <p className="text-small text-faint">{props.detail}</p>
            )}
          </div>
          {props.actions === undefined ? null : (
            <div className="flex flex-wrap gap-2 sm:shrink-0">{props.actions}</div>
          )}
        </header>
      )}
      <div className={props.flush ? 'overflow-hidden rounded-b-panel' : 'px-4 pt-2 pb-4'}>
        {props.children}
      </div>
    </section>
  );
}
