// What is known of a unit, side by side, so that a hit touches one cache line: 16 numbers. Whoever reads rows in a hot
// loop takes these numbers into constants of its own: V8 folds those, but reads what is imported anew every time.

export const ROW_SHIFT = 4;
// The first number, at 0, is that of the post it was last seen in.
/** Its last place in that post. */
export const ROW_LAST = 1;
/** Its list of topics: where it starts in the pool of lists, if it does not lie in the row itself. */
export const ROW_LIST = 2;
/** Length of that list, times four, and the flags STARTS_PAIR and ENDS_PAIR. */
export const ROW_LENGTH_FLAGS = 3;
export const FLAG_BITS = 2;
/** Space and number of characters; of a pair its right unit. */
export const ROW_SHAPE = 4;
/** Where its characters start in the pool; of a pair its left unit. */
export const ROW_START = 5;
/** Its first characters, two a number: nearly all words are told by them alone, without a look into the pool. */
export const ROW_LETTERS = 6;
export const LETTERS_IN_ROW = 12;
/** A list of up to four numbers, as most are: no look into the pool. */
export const ROW_SHORT_LIST = 12;
export const SHORT_LIST_MAX = 4;

/** Whether a pair with this unit on its left, or right, exists at all. */
export const STARTS_PAIR = 1;
export const ENDS_PAIR = 2;
