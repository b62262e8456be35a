// How one folded word compares with a pattern or a misspelt one. Both are bounded: no pattern takes more than
// (word x pattern) steps.

/** `?` is one character, `*` any number of them; both texts folded. */
export function matchesWildcard(word: string, pattern: string): boolean {
  const letters = Array.from(word);
  const wanted = Array.from(pattern);
  let at = 0;
  let want = 0;
  let starAt = -1;
  let starWant = -1;
  while (at < letters.length) {
    if (wanted[want] === '*') {
      starWant = want++;
      starAt = at;
    } else if (want < wanted.length && (wanted[want] === '?' || wanted[want] === letters[at])) {
      at++;
      want++;
    } else if (starWant >= 0) {
      // Only the last star needs another try: earlier ones already took as little as they could.
      want = starWant + 1;
      at = ++starAt;
    } else return false;
  }
  while (wanted[want] === '*') want++;
  return want === wanted.length;
}

/** Whether at most `edits` inserted, removed, changed or swapped neighbouring characters part the two words. */
export function isWithinEdits(word: string, wanted: string, edits: number): boolean {
  if (word === wanted) return true;
  if (Math.abs(word.length - wanted.length) > edits * 2) return false;
  const a = Array.from(word);
  const b = Array.from(wanted);
  if (Math.abs(a.length - b.length) > edits) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > edits) return false;
    beforeLast = last;
    last = row;
  }
  return (last[b.length] ?? Infinity) <= edits;
}
