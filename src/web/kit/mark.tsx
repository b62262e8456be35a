// Parley's name mark: two who speak, facing each other, and what they have in common in the middle.

import { useId } from 'react';

export function Mark({ sizePx = 24 }: { sizePx?: number }) {
  const clip = useId();
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <clipPath id={clip}>
        <path d="M2 22V11a9 9 0 0 1 18 0v2a9 9 0 0 1-9 9z" />
      </clipPath>
      <path d="M2 22V11a9 9 0 0 1 18 0v2a9 9 0 0 1-9 9z" className="fill-accent" />
      <path d="M30 30H21a9 9 0 0 1-9-9v-2a9 9 0 0 1 18 0z" className="fill-saffron" />
      <path
        d="M30 30H21a9 9 0 0 1-9-9v-2a9 9 0 0 1 18 0z"
        clipPath={`url(#${clip})`}
        className="fill-ink"
      />
    </svg>
  );
}

export function Wordmark({ large = false }: { large?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Mark sizePx={large ? 40 : 24} />
      <span
        className={
          large
            ? 'text-display font-extrabold tracking-tighter'
            : 'text-heading font-extrabold tracking-tight'
        }
      >
        Parley
      </span>
    </span>
  );
}
