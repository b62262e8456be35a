// Marks words inside foreign HTML. The offsets of reasons count in the plain text, so here the very
// words that matched are looked for in the text of the elements.

export function markWords(root: DocumentFragment, words: readonly string[]): void {
  const wanted = [...new Set(words.filter((word) => word.trim() !== ''))];
  if (wanted.length === 0) return;
  const longestFirst = wanted.sort((a, b) => b.length - a.length).map(escapeForPattern);
  // Not inside a longer word: `car` is not marked in `scarf`.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  for (const text of texts) markIn(text, pattern);
}

function markIn(text: Text, pattern: RegExp): void {
  const source = text.data;
  const parts: (string | Node)[] = [];
  let position = 0;
  for (const found of source.matchAll(pattern)) {
    const mark = document.createElement('mark');
    mark.textContent = found[0];
    parts.push(source.slice(position, found.index), mark);
    position = found.index + found[0].length;
  }
  if (parts.length > 0) text.replaceWith(...parts, source.slice(position));
}

function escapeForPattern(word: string): string {
  return word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
}
