// Holds the place of the reader when rows come in above: what is read stays where it is, and the new
// ones are counted until the reader goes up. At the very top, with nothing open and the pointer
// elsewhere, new rows simply appear.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Further down than this nobody inserts; looking for the old first row ends there. */
const LOOK_AHEAD = 500;

export function useHeldPlace(options: {
  scroller: RefObject<HTMLElement | null>;
  rows: readonly { id: string }[];
  rowHeight: number;
  /** Something is open: hold the place even at the top. */
  holding: boolean;
}): { count: number; goUp(): void } {
  const { scroller, rows, rowHeight, holding } = options;
  const [count, setCount] = useState(0);
  const first = useRef(rows[0]?.id);

  useLayoutEffect(() => {
    const element = scroller.current;
    const before = first.current;
    first.current = rows[0]?.id;
    if (!element || before === undefined || before === first.current) return;
    const added = rows.slice(0, LOOK_AHEAD).findIndex(({ id }) => id === before);
    if (added <= 0) return;
    const mayMove = element.scrollTop < 4 && !holding && !element.matches(':hover');
    if (mayMove) return;
    element.scrollTop += added * rowHeight;
    setCount((current) => current + added);
  }, [rows, scroller, rowHeight, holding]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const atTop = () => {
      if (element.scrollTop < rowHeight / 2) setCount(0);
    };
    element.addEventListener('scroll', atTop, { passive: true });
    return () => element.removeEventListener('scroll', atTop);
  }, [scroller, rowHeight]);

  const goUp = () => {
    setCount(0);
    scroller.current?.scrollTo({ top: 0 });
  };
  return { count, goUp };
}
