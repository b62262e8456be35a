// A language model as small as can be, in the GGUF format of llama.cpp, made on the spot: its layers add nothing, so that
// the last byte alone decides the next. It answers "yes"; where a JSON schema holds it, it soon ends what it began.
// https://github.com/ggml-org/ggml/blob/master/docs/gguf.md

import { seededRandom } from '#language/train/random.ts';

const width = 64;
const heads = 4;
const alignment = 32;

/** The kinds of values in a head. */
const types = { u32: 4, i32: 5, f32: 6, text: 8, list: 9 } as const;

function bytesOf(count: number, write: (view: DataView) => void): Buffer {
  const buffer = Buffer.alloc(count);
  write(new DataView(buffer.buffer, buffer.byteOffset, count));
  return buffer;
}
const u32 = (number: number): Buffer => bytesOf(4, (view) => view.setUint32(0, number, true));
const i32 = (number: number): Buffer => bytesOf(4, (view) => view.setInt32(0, number, true));
const f32 = (number: number): Buffer => bytesOf(4, (view) => view.setFloat32(0, number, true));
const u64 = (number: number): Buffer =>
  bytesOf(8, (view) => view.setBigUint64(0, BigInt(number), true));
const text = (words: string): Buffer =>
  Buffer.concat([u64(Buffer.byteLength(words)), Buffer.from(words)]);
const list = (type: keyof typeof types, values: readonly Buffer[]): Buffer =>
  Buffer.concat([u32(types[type]), u64(values.length), ...values]);

/** Kinds of llama.cpp: 1 ordinary (here a space), 2 unknown, 3 control, 6 a byte. */
const tokens = [
  { form: '<unk>', kind: 2 },
  { form: '<s>', kind: 3 },
  { form: '</s>', kind: 3 },
  { form: '▁', kind: 1 },
  ...Array.from({ length: 256 }, (_, byte) => ({
    form: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    kind: 6,
  })),
];
const begin = 1;
const end = 2;
const tokenOf = (letter: string): number => 4 + letter.charCodeAt(0);

const template =
  '{% for message in messages %}{{ message.role }}: {{ message.content }}\n{% endfor %}assistant:';

const head: readonly (readonly [string, keyof typeof types, Buffer])[] = [
  ['general.architecture', 'text', text('llama')],
  ['general.name', 'text', text('tiny')],
  ['llama.context_length', 'u32', u32(4096)],
  ['llama.embedding_length', 'u32', u32(width)],
  ['llama.block_count', 'u32', u32(1)],
  ['llama.feed_forward_length', 'u32', u32(width)],
  ['llama.attention.head_count', 'u32', u32(heads)],
  ['llama.attention.layer_norm_rms_epsilon', 'f32', f32(1e-5)],
  ['llama.rope.dimension_count', 'u32', u32(width / heads)],
  ['tokenizer.ggml.model', 'text', text('llama')],
  [
    'tokenizer.ggml.tokens',
    'list',
    list(
      'text',
      tokens.map(({ form }) => text(form)),
    ),
  ],
  [
    'tokenizer.ggml.scores',
    'list',
    list(
      'f32',
      tokens.map(() => f32(0)),
    ),
  ],
  [
    'tokenizer.ggml.token_type',
    'list',
    list(
      'i32',
      tokens.map(({ kind }) => i32(kind)),
    ),
  ],
  ['tokenizer.ggml.bos_token_id', 'u32', u32(begin)],
  ['tokenizer.ggml.eos_token_id', 'u32', u32(end)],
  ['tokenizer.chat_template', 'text', text(template)],
];

/** What follows what, where nothing else holds: "assistant:" is answered with "yes". */
const chain = [
  [tokenOf(':'), tokenOf('y')],
  [tokenOf('y'), tokenOf('e')],
  [tokenOf('e'), tokenOf('s')],
  [tokenOf('s'), end],
] as const;
/** What JSON may go on with is ended soon. */
const liked = new Map([...'}",:'].map((letter, at) => [tokenOf(letter), 8 - at]));

/** Each token has a direction of chance, whose first part all share; what is said next lies in the direction of its row. */
function directions(): { known: number[][]; said: number[][] } {
  const random = seededRandom(1);
  const known = tokens.map(() =>
    Array.from({ length: width }, (_, at) => (at === 0 || random() < 0.5 ? 1 : -1)),
  );
  const said = tokens.map((_, token) => {
    const row = known[0]?.map(() => (random() - 0.5) * 0.01) ?? [];
    row[0] = liked.get(token) ?? 0;
    return row;
  });
  for (const [before, next] of chain)
    said[next] = said[next]?.map((part, at) => part + (known[before]?.[at] ?? 0)) ?? [];
  return { known, said };
}

type Tensor = {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly numbers: readonly number[];
};

function tensorsOf(): Tensor[] {
  const { known, said } = directions();
  const square = {
    dimensions: [width, width],
    numbers: Array.from({ length: width ** 2 }, () => 0),
  };
  const ones = { dimensions: [width], numbers: Array.from({ length: width }, () => 1) };
  const layer = (name: string): string => `blk.0.${name}.weight`;
  const nothing = ['attn_q', 'attn_k', 'attn_v', 'attn_output', 'ffn_gate', 'ffn_up', 'ffn_down'];
  return [
    { name: 'token_embd.weight', dimensions: [width, tokens.length], numbers: known.flat() },
    ...nothing.map((name) => ({ name: layer(name), ...square })),
    ...['attn_norm', 'ffn_norm'].map((name) => ({ name: layer(name), ...ones })),
    { name: 'output_norm.weight', ...ones },
    { name: 'output.weight', dimensions: [width, tokens.length], numbers: said.flat() },
  ];
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (alignment - 1))]);
}

export function makeTinyModel(): Buffer {
  const tensors = tensorsOf();
  const weights = tensors.map(({ numbers }) => padded(Buffer.concat(numbers.map(f32))));
  const fields = head.map(([key, type, value]) =>
    Buffer.concat([text(key), u32(types[type]), value]),
  );
  let offset = 0;
  const places = tensors.map(({ name, dimensions }, at) => {
    const sizes = [u32(dimensions.length), ...dimensions.map(u64)];
    // 0: four bytes a number.
    const place = Buffer.concat([text(name), ...sizes, u32(0), u64(offset)]);
    offset += weights[at]?.length ?? 0;
    return place;
  });
  const counts = [u32(3), u64(tensors.length), u64(fields.length)];
  const front = Buffer.concat([Buffer.from('GGUF'), ...counts, ...fields, ...places]);
  return Buffer.concat([padded(front), ...weights]);
}
