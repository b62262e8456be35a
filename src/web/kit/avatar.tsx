// A face or two initials. People inside are round; voices from outside have the leaf's sharp corner.

import { classes } from './classes.ts';

const TINTS = [
  'bg-topic-blue/22 text-ink',
  'bg-topic-teal/22 text-ink',
  'bg-topic-green/22 text-ink',
  'bg-topic-olive/22 text-ink',
  'bg-topic-amber/22 text-ink',
  'bg-topic-orange/22 text-ink',
  'bg-topic-pink/22 text-ink',
  'bg-topic-purple/22 text-ink',
  'bg-topic-slate/22 text-ink',
] as const;

const SIZES = {
  small: 'size-6 text-[0.625rem]',
  normal: 'size-8 text-micro',
  large: 'size-16 text-title',
};

function initialsOf(name: string): string {
  const words = name
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ((first[0] ?? '?') + (last[0] ?? '')).toUpperCase();
}

function tintOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return TINTS[sum % TINTS.length] ?? TINTS[0];
}

export function Avatar(props: {
  name: string;
  pictureUrl?: string | null;
  size?: keyof typeof SIZES;
  outside?: boolean;
}) {
  const shape = classes(
    'inline-flex shrink-0 items-center justify-center overflow-hidden font-bold',
    SIZES[props.size ?? 'normal'],
    props.outside ? 'leaf-theirs' : 'rounded-round',
  );
  if (props.pictureUrl) {
    return <img src={props.pictureUrl} alt="" className={classes(shape, 'object-cover')} />;
  }
  return (
    <span aria-hidden className={classes(shape, tintOf(props.name))}>
      {initialsOf(props.name)}
    </span>
  );
}
