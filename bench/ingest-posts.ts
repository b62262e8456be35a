// Believable posts for bench:ingest: about 280 characters of invented English, of which a known share names one of
// the words that topics listen for.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const words =
  'the harbour town was quiet when boats came in after long days at sea and people stood along the quay to see who had caught what there is always someone with a story about weather nets prices engines or the one that got away while children run between crates of ice and gulls circle over it all waiting for their share of the day'.split(
    ' ',
  );

/** What topic number `index` listens for. */
export function wordOf(index: number): string {
  return `lantern${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
}

export async function writePosts(
  file: string,
  options: { count: number; percent: number; firstId: number },
): Promise<void> {
  const out = createWriteStream(file);
  let seed = options.firstId + 1;
  const random = () => {
    // A linear congruential generator (Numerical Recipes): the same posts in every run.
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let index = 0; index < options.count; index += 1) {
    const length = 40 + Math.floor(random() * 30);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]);
    if (index % Math.round(100 / options.percent) === 0) text[5] = wordOf(index % 100);
    const post = {
      id: `post-${options.firstId + index}`,
      text: text.join(' '),
      author: `person${Math.floor(random() * 5000)}`,
      createdAt: new Date(Date.now() - Math.floor(random() * 86_400_000)).toISOString(),
      url: `https://posts.example/${options.firstId + index}`,
    };
    if (!out.write(`${JSON.stringify(post)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
