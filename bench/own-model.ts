// What corrections bring: so many tweets of the development part are taken for corrections of the shipped sentiment,
// and the taught model is measured as the product measures it, with the time it takes. Needs `../shared/data`.
//   node bin/run bench/own-model.ts

import { readLabelled } from '#language/evaluate/read-items.ts';
import { loadClassifier } from '#language/node/load-models.ts';
import { teach } from '#language/own-model/teach.ts';
import { writeOwnModel } from '#language/own-model/own-model-file.ts';

const FILES = ['tweeteval-val', 'umsab-val'];
const COUNTS = [60, 240, 1000];

const classifier = loadClassifier();
for (const file of FILES) {
  const items = readLabelled(`../shared/data/sentiment/${file}.jsonl`);
  for (const count of COUNTS) {
    const step = items.length / count;
    const picked = Array.from({ length: count }, (_, at) => items[Math.floor(at * step)]);
    const corrections = picked.flatMap((item) =>
      item ? [{ text: item.text, label: item.label, lang: item.lang ?? 'en' }] : [],
    );
    const startMs = performance.now();
    const { measured, model } = teach(classifier, 'sentiment', corrections);
    const tookMs = performance.now() - startMs;
    const share = (right: number): string => `${((100 * right) / measured.total).toFixed(1)} %`;
    const { right, rightBefore, mended, spoilt } = measured;
    console.log(
      `${file}: ${count} corrections: ${share(right)} right, was ${share(rightBefore)}`,
      `(${mended} mended, ${spoilt} spoilt), ${Math.round(tookMs)} ms,`,
      `${Math.round(writeOwnModel(model).length / 1024)} KiB`,
    );
  }
}
