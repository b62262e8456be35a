// Makes a small ONNX model to try the server with: `node make-model.js FOLDER` (default: models). It tells the sentiment
// of English texts from the polarity words that Parley ships: one row of weights a word, summed over the text. Same
// words, same bytes.
// The format: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'models';
const name = 'polarity-words';
const labels = ['negative', 'neutral', 'positive'];
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
/** Polarity words carry -5 to 5; a text begins with as much for neutral. */
const neutral = 1;

function readPolarity() {
  const file = new URL('../../src/language/models/polarity.tsv', import.meta.url);
  const [, after = ''] = readFileSync(file, 'utf8').split('# en form\n');
  const [section = ''] = after.split('\n# ');
  return section
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([word]) => /^[a-z]+$/.test(word))
    .map(([word, tenths]) => ({ word, polarity: Number(tenths) / 10 }));
}

// Protocol buffers: a field is its number and kind, then the value.
function varint(number) {
  const bytes = [];
  let rest = number;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
const whole = (field, number) => Buffer.concat([varint(field * 8), varint(number)]);
function part(field, content) {
  const bytes = Buffer.from(content);
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}
const all = (...parts) => Buffer.concat(parts);

const types = { float: 1, int64: 7 };
function tensor(called, dims, type, raw) {
  const sizes = dims.map((size) => whole(1, size));
  return part(5, all(...sizes, whole(2, types[type]), part(8, called), part(9, raw)));
}
function value(field, called, type, dims) {
  const shape = dims.map((dim) => part(1, typeof dim === 'string' ? part(2, dim) : whole(1, dim)));
  const told = part(1, all(whole(1, types[type]), part(2, all(...shape))));
  return part(field, all(part(1, called), part(2, told)));
}
function step(operator, inputs, output, attributes = {}) {
  const told = Object.entries(attributes).map(([key, number]) =>
    part(5, all(part(1, key), whole(3, number), whole(20, 2))),
  );
  const read = inputs.map((input) => part(1, input));
  return part(1, all(...read, part(2, output), part(4, operator), ...told));
}

function modelOf(rows) {
  const weights = Buffer.from(Float32Array.from(rows.flat()).buffer);
  const axis = Buffer.from(BigInt64Array.of(1n).buffer);
  const graph = all(
    step('Gather', ['weights', 'input_ids'], 'seen'),
    step('ReduceSum', ['seen', 'axis'], 'logits', { keepdims: 0 }),
    part(2, name),
    tensor('weights', [rows.length, labels.length], 'float', weights),
    tensor('axis', [1], 'int64', axis),
    value(11, 'input_ids', 'int64', ['texts', 'words']),
    value(12, 'logits', 'float', ['texts', labels.length]),
  );
  // Version 8 of the format, operators of version 13.
  return all(whole(1, 8), part(7, graph), part(8, all(part(1, ''), whole(2, 13))));
}

function tokenizerOf(words) {
  const added = special.map((content, id) => {
    const plain = { single_word: false, lstrip: false, rstrip: false, normalized: false };
    return { id, content, special: true, ...plain };
  });
  const lowered = { clean_text: true, handle_chinese_chars: true, strip_accents: true };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added,
    normalizer: { type: 'BertNormalizer', lowercase: true, ...lowered },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'BertProcessing', cls: ['[CLS]', 2], sep: ['[SEP]', 3] },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}

const polarity = readPolarity();
const words = [...special, ...polarity.map(({ word }) => word)];
const rows = [
  ...special.map((token) => (token === '[CLS]' ? [0, neutral, 0] : [0, 0, 0])),
  ...polarity.map(({ polarity: felt }) => [-felt, 0, felt]),
];
const config = {
  model_type: 'bert',
  architectures: ['BertForSequenceClassification'],
  id2label: Object.fromEntries(labels.map((label, id) => [id, label])),
  label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
  vocab_size: words.length,
};
const tokens = { pad: 0, unk: 1, cls: 2, sep: 3, mask: 4 };
const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer',
  do_lower_case: true,
  model_max_length: 512,
  ...Object.fromEntries(Object.entries(tokens).map(([kind, id]) => [`${kind}_token`, special[id]])),
};

const place = join(folder, name);
mkdirSync(join(place, 'onnx'), { recursive: true });
writeFileSync(join(place, 'onnx/model.onnx'), modelOf(rows));
const write = (path, content) => writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`);
write(join(place, 'config.json'), config);
write(join(place, 'tokenizer.json'), tokenizerOf(words));
write(join(place, 'tokenizer_config.json'), tokenizerConfig);
write(join(folder, 'models.json'), { sentiment: { model: name } });
console.log(`${place}: ${polarity.length} words`);
