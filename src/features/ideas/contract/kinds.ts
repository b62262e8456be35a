// The few words and limits that everything about ideas goes by. Apart from the shapes, so that a screen which needs no more than these does
// not fetch what checks shapes.

/** Own names over these six kinds; `declined` reads "not now". */
export const STATUS_KINDS = [
  'new',
  'considering',
  'planned',
  'making',
  'done',
  'declined',
] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];
export const RANKS = ['trending', 'top', 'new', 'answered', 'owed'] as const;
export type Rank = (typeof RANKS)[number];
/** `held`: waits for somebody's look before it is shown to others; `hidden`: taken away from all lists. */
export const STANDINGS = ['held', 'open', 'hidden'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Pictures of one idea, and how large each may be. */
export const PICTURES_MAX = 6;
export const PICTURE_BYTES_MAX = 2 * 1024 * 1024;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
