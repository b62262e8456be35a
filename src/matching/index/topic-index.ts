// All topics as one index: which topics a post matches is found from the units it holds, not by asking every topic.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import { Evaluation, type MatchContext } from '../match/evaluate.ts';
import { matchedLengthMax, type MatchablePost } from '../post.ts';
import type { QueryTree } from '../query/tree.ts';
import { findAnchor, type Anchor } from './anchor.ts';
import { AskedFields, mayStayUnknown } from './asked-fields.ts';
import { COUNTED_EVERY, Frequencies } from './frequencies.ts';
import { nearHolds } from './near-test.ts';
import { LOADABLE, type PostBytes } from './post-bytes.ts';
import { PostReader } from './post-reader.ts';
import { PostUnits, type WholePost } from './post-units.ts';
import * as p from './program.ts';
import { sharedNumbers, type SharedIndex } from './shared-memory.ts';
import { AT_ROOT } from './term-units.ts';
import { TopicLists } from './topic-lists.ts';
import * as unitRow from './unit-row.ts';
import * as v from './vocabulary.ts';

const { ROW_SHIFT, ROW_LIST, ROW_LENGTH_FLAGS, FLAG_BITS, ROW_SHORT_LIST, SHORT_LIST_MAX } =
  unitRow;
const { HAS_UNIT, HAS_SOME, HAS_UNIT_IN, HAS_PHRASE, HAS_NEAR, HAS_CHARACTERS, NO, YES } = p;

/** Two numbers per topic: the post that decided it last, and its matches so far. */
const STAMP = 0;
const MATCHES = 1;
const CANDIDATES = 0;
const EVALUATIONS = 1;

type Topic = {
  readonly slot: number;
  readonly tree: QueryTree;
  /** Undefined for a topic that is asked on every post. */
  anchor: Anchor | undefined;
};

export type TopicCosts = {
  readonly candidates: number;
  readonly evaluations: number;
  readonly matches: number;
};

export class TopicIndex {
  readonly vocabulary = new v.Vocabulary();
  readonly frequencies = new Frequencies(this.vocabulary);
  readonly programs = new p.Programs(this.vocabulary);
  readonly reader = new PostReader(this.vocabulary);
  /** Topic by slot. */
  readonly #topics: (Topic | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  #stamps = new Int32Array(2048);
  #tries = new Int32Array(2048);
  /** Start of the program by slot; NO where the anchor alone proves a match. */
  #starts: Int32Array = new Int32Array(1024).fill(NO);
  readonly #lists = new TopicLists(this.vocabulary);
  readonly #units = new PostUnits(this);
  readonly #asked = new AskedFields();
  /** Slots of topics without an anchor. */
  readonly #always = new Set<number>();
  #evaluation: Evaluation | undefined;
  #post: MatchablePost | undefined;
  #bytes: PostBytes | undefined;
  readonly #whole: WholePost = {
    post: () => this.#wholePost(),
    evaluate: () => this.#evaluate(),
  };
  #context: MatchContext = {};
  #sawUnknown = false;
  matched = new Int32Array(1024);
  matchedCount = 0;
  readonly unknown: number[] = [];
  /** All posts together. */
  candidates = 0;

  /** An empty index that knows the frequencies of this one, so that anchors are chosen by them. */
  successor(): TopicIndex {
    const next = new TopicIndex();
    next.vocabulary.takeSeen(this.vocabulary);
    next.frequencies.posts = this.frequencies.posts;
    next.frequencies.counted = this.frequencies.counted;
    next.candidates = this.candidates;
    return next;
  }

  /** All that reading needs, for other threads; what is changed here later does not reach them. */
  share(): SharedIndex {
    const trees = new Map<number, QueryTree>();
    for (const topic of this.#topics)
      if (topic && mayStayUnknown(topic.tree.root)) trees.set(topic.slot, topic.tree);
    return {
      vocabulary: this.vocabulary.share(),
      programs: this.programs.share(),
      starts: sharedNumbers(this.#starts),
      pool: sharedNumbers(this.#lists.pool),
      always: Array.from(this.#always),
      trees,
      fields: this.#asked.share(),
    };
  }

  /** An index on another thread's memory: it matches, and takes no topics. */
  static attach(shared: SharedIndex): TopicIndex {
    const index = new TopicIndex();
    index.vocabulary.attach(shared.vocabulary);
    index.programs.attach(shared.programs);
    index.#starts = shared.starts;
    index.#lists.pool = shared.pool;
    index.#stamps = new Int32Array(shared.starts.length * 2);
    index.#tries = new Int32Array(shared.starts.length * 2);
    for (const slot of shared.always) index.#always.add(slot);
    for (const [slot, tree] of shared.trees)
      index.#topics[slot] = { slot, tree, anchor: undefined };
    index.#asked.attach(shared.fields);
    return index;
  }

  /** The slot of the new topic. */
  add(tree: QueryTree): number {
    const slot = this.#freeSlots.pop() ?? this.#topics.length;
    this.#reserveSlot(slot);
    const topic: Topic = { slot, tree, anchor: undefined };
    this.#topics[slot] = topic;
    this.#starts[slot] = NO;
    this.#stamps.fill(0, slot * 2, slot * 2 + 2);
    this.#tries.fill(0, slot * 2, slot * 2 + 2);
    this.#asked.count(tree, 1);
    topic.anchor = findAnchor(tree.root, AT_ROOT, this);
    // Compiled now, so that every unit it asks for is in the vocabulary when the next post is read.
    if (!topic.anchor?.entries.every((entry) => entry.proves))
      this.#starts[slot] = this.programs.compile(tree.root, AT_ROOT);
    this.#hang(topic);
    return slot;
  }

  remove(slot: number): void {
    const topic = this.#topics[slot];
    if (!topic) return;
    this.#unhang(topic);
    this.#asked.count(topic.tree, -1);
    this.#topics[slot] = undefined;
    this.#freeSlots.push(slot);
  }

  /** Whether any topic asks for the language of a post. */
  get asksLanguage(): boolean {
    return this.#asked.languages > 0;
  }

  treeOf(slot: number): QueryTree | undefined {
    return this.#topics[slot]?.tree;
  }

  costs(slot: number): TopicCosts {
    return {
      candidates: this.#tries[slot * 2 + CANDIDATES]!,
      evaluations: this.#tries[slot * 2 + EVALUATIONS]!,
      matches: this.#stamps[slot * 2 + MATCHES]!,
    };
  }

  /** Takes over what a topic has cost in another index. */
  takeCosts(slot: number, { candidates, evaluations, matches }: TopicCosts): void {
    this.#tries.set([candidates, evaluations], slot * 2);
    this.#stamps[slot * 2 + MATCHES] = matches;
  }

  /** A number by which topics that are looked at together lie together. */
  orderOf(slot: number): number {
    return this.#topics[slot]?.anchor?.entries[0]?.unit ?? 0;
  }

  /** Whether the topic is asked on every post. */
  isUnanchored(slot: number): boolean {
    return this.#always.has(slot);
  }

  get byteLength(): number {
    const { vocabulary, programs } = this;
    const arrays = [this.#stamps, this.#tries, this.#starts, programs.code, programs.lists];
    return (
      vocabulary.byteLength +
      this.#lists.byteLength +
      arrays.reduce((sum, each) => sum + each.byteLength, 0)
    );
  }

  /** Fills `matched` (slots, in no order) and `unknown`. */
  match(post: MatchablePost, context: MatchContext): void {
    this.#start(post, undefined, context);
    const { reader } = this;
    this.#readTitle(reader.load(post.title ?? '', matchedLengthMax));
    reader.read(reader.load(post.text, matchedLengthMax), v.WORD);
    if (this.#asked.parents > 0)
      this.#readAside(reader.load(post.parentText ?? '', matchedLengthMax), v.IN_PARENT);
    if (this.#asked.bios > 0)
      this.#readAside(reader.load(post.bio ?? '', matchedLengthMax), v.IN_BIO);
    this.#matchRead();
  }

  /** The same in bytes; false, and nothing matched, if a text is no UTF-8. */
  matchBytes(post: PostBytes, context: MatchContext): boolean {
    const { reader } = this;
    this.#start(undefined, post, context);
    const title = post.load(LOADABLE.title, reader);
    if (title < 0) return false;
    this.#readTitle(title);
    const text = post.load(LOADABLE.text, reader);
    if (text < 0) return false;
    reader.read(text, v.WORD);
    const parent = this.#asked.parents > 0 ? post.load(LOADABLE.parent, reader) : 0;
    if (parent < 0) return false;
    this.#readAside(parent, v.IN_PARENT);
    const bio = this.#asked.bios > 0 ? post.load(LOADABLE.bio, reader) : 0;
    if (bio < 0) return false;
    this.#readAside(bio, v.IN_BIO);
    this.#matchRead();
    return true;
  }

  #start(
    post: MatchablePost | undefined,
    bytes: PostBytes | undefined,
    context: MatchContext,
  ): void {
    this.#post = post;
    this.#bytes = bytes;
    this.#context = context;
    this.#evaluation = undefined;
    this.reader.start();
    this.#units.bodyStart = 0;
  }

  #readTitle(length: number): void {
    if (length === 0) return;
    this.reader.read(length, v.WORD);
    this.reader.startField();
    this.#units.bodyStart = this.reader.count;
  }

  #readAside(length: number, base: number): void {
    if (length === 0) return;
    this.reader.startField();
    this.reader.read(length, base);
  }

  #matchRead(): void {
    this.matchedCount = 0;
    this.unknown.length = 0;
    const isCounted = (this.frequencies.posts & (COUNTED_EVERY - 1)) === 0;
    this.frequencies.posts += 1;
    const touched = this.#units.stamp(this.#asked, this.#whole);
    if (isCounted) this.#units.count(this.frequencies);
    for (let at = 0; at < touched; at += 1) this.#visitList(this.#units.touched[at]!);
    for (const slot of this.#always) this.#visitCandidate(slot);
  }

  #visitList(unit: number): void {
    const { rows } = this.vocabulary;
    const stamps = this.#stamps;
    const stamp = this.#units.number;
    const row = unit << ROW_SHIFT;
    const length = rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS;
    const isShort = length <= SHORT_LIST_MAX;
    const list = isShort ? rows : this.#lists.pool;
    const start = isShort ? row + ROW_SHORT_LIST : rows[row + ROW_LIST]!;
    for (let at = start; at < start + length; at += 2) {
      const partner = list[at + 1]!;
      if (partner !== 0 && rows[partner << ROW_SHIFT] !== stamp) continue;
      const entry = list[at]!;
      // Twice the slot: the place of its stamp.
      const place = entry & ~1;
      if (stamps[place] === stamp) continue;
      if (place === entry) {
        this.#visitCandidate(place >> 1);
        continue;
      }
      stamps[place] = stamp;
      stamps[place + MATCHES]! += 1;
      this.#emit(place >> 1);
    }
  }

  #visitCandidate(slot: number): void {
    this.#stamps[slot * 2 + STAMP] = this.#units.number;
    this.#tries[slot * 2 + CANDIDATES]! += 1;
    this.candidates += 1;
    this.#sawUnknown = false;
    if (!this.#run(this.#starts[slot]!)) return;
    if (this.#sawUnknown) {
      this.#tries[slot * 2 + EVALUATIONS]! += 1;
      const root = this.#topics[slot]?.tree.root;
      const truth = root ? this.#evaluate().decide(root) : 'no';
      if (truth === 'unknown') this.unknown.push(slot);
      if (truth !== 'yes') return;
    }
    this.#stamps[slot * 2 + MATCHES]! += 1;
    this.#emit(slot);
  }

  #emit(slot: number): void {
    if (this.matchedCount === this.matched.length) this.matched = v.grown(this.matched);
    this.matched[this.matchedCount] = slot;
    this.matchedCount += 1;
  }

  /** False: surely no match. True: a match, unless something unknown was met on the way. */
  #run(start: number): boolean {
    const { code, lists } = this.programs;
    const { rows } = this.vocabulary;
    const stamp = this.#units.number;
    let at = start;
    while (at >= 0) {
      let holds = false;
      const operand = code[at + 1]!;
      switch (code[at]) {
        case HAS_UNIT:
          holds = rows[operand << ROW_SHIFT] === stamp;
          break;
        case HAS_SOME: {
          let missing = lists[operand]!;
          const end = operand + 2 + lists[operand + 1]!;
          for (let each = operand + 2; each < end && missing > 0; each += 1)
            if (rows[lists[each]! << ROW_SHIFT] === stamp) missing -= 1;
          holds = missing <= 0;
          break;
        }
        case HAS_UNIT_IN:
          holds = rows[operand << ROW_SHIFT] === stamp && this.#units.isIn(operand, code[at + 2]!);
          break;
        case HAS_PHRASE:
          holds = this.#units.hasPhrase(operand);
          break;
        case HAS_NEAR: {
          const answer = nearHolds(this.#units, operand);
          holds = answer ?? this.#ask(lists[operand + 2]!, code[at + 2]!);
          break;
        }
        case HAS_CHARACTERS:
          holds = this.#hasCharacters(operand);
          break;
        default:
          holds = this.#ask(operand, code[at + 2]!);
      }
      at = holds ? code[at + 3]! : code[at + 4]!;
    }
    return at === YES;
  }

  #hasCharacters(index: number): boolean {
    const node = this.programs.nodes[index];
    if (node?.kind !== 'raw') return true;
    const post = this.#wholePost();
    return [post.text, post.title, post.parentText, post.bio].some((text) =>
      text?.includes(node.text),
    );
  }

  #ask(node: number, ifUnknown: number): boolean {
    const truth = this.#evaluate().decide(this.programs.nodes[node]!);
    if (truth !== 'unknown') return truth === 'yes';
    this.#sawUnknown = true;
    return ifUnknown === 1;
  }

  #evaluate(): Evaluation {
    return (this.#evaluation ??= new Evaluation(this.#wholePost(), this.#context));
  }

  #wholePost(): MatchablePost {
    return (this.#post ??= this.#bytes?.toPost() ?? { id: '', text: '' });
  }

  #hang({ slot, anchor }: Topic): void {
    if (!anchor) {
      this.#always.add(slot);
      return;
    }
    for (const { unit, partner, proves } of anchor.entries)
      this.#lists.push(unit, slot * 2 + (proves ? 1 : 0), partner);
  }

  #unhang({ slot, anchor }: Topic): void {
    this.#always.delete(slot);
    for (const { unit } of anchor?.entries ?? []) this.#lists.remove(unit, slot);
  }

  #reserveSlot(slot: number): void {
    if (slot < this.#starts.length) return;
    this.#starts = v.grown(this.#starts).fill(NO, this.#starts.length);
    this.#stamps = v.grown(this.#stamps);
    this.#tries = v.grown(this.#tries);
  }
}
