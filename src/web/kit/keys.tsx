// The keys that do something, as they are printed on a keyboard: `Ctrl K`, `j`.

import { classes } from './classes.ts';

export function Keys({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <span className="inline-flex gap-0.5 pointer-coarse:hidden">
      {keys.split(' ').map((key) => (
        <kbd
          key={key}
          className={classes(
            'min-w-4.5 rounded-small px-1 text-center font-sans text-micro font-medium leading-4.5',
            inverse ? 'bg-paper/20 text-paper' : 'bg-sunken text-quiet',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
