// All topics as one index: which topics a post matches is found from the units it holds, not by asking every topic.
// A post's reading is numbered, and a stamp with that number in a row means "in this post", so that nothing is cleared.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import { stemWord } from '#text/stems.ts';
import { Evaluation, type MatchContext } from '../match/evaluate.ts';
import { DEFAULT_FIELDS } from '../match/field-text.ts';
import type { MatchablePost } from '../post.ts';
import { matchedLengthMax } from '../post.ts';
import type { QueryNode, QueryTree } from '../query/tree.ts';
import { childrenOf } from '../query/walk.ts';
import { findAnchor, type Anchor } from './anchor.ts';
import { COUNTED_EVERY, Frequencies } from './frequencies.ts';
import { nearHolds } from './near-test.ts';
import { PostReader } from './post-reader.ts';
import * as p from './program.ts';
import { sharedNumbers, type SharedIndex } from './shared-memory.ts';
import { AT_ROOT } from './term-units.ts';
import { valueKeys } from './value-units.ts';
import * as v from './vocabulary.ts';

/** Two numbers per topic: the post that decided it last, and its matches so far. */
const STAMP = 0;
const MATCHES = 1;
/** Two more, touched less often. */
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
  #starts: Int32Array = new Int32Array(1024).fill(p.NO);
  /** Topics by unit: pairs of (slot * 2 + proves) and partner. */
  #pool: Int32Array = new Int32Array(4096);
  #poolSize = 1;
  /** Room of a unit's list in the pool, by unit. */
  #rooms = new Int32Array(1024);
  /** Slots of topics without an anchor. */
  readonly #always = new Set<number>();
  #parents = 0;
  #bios = 0;
  #values = 0;
  #languages = 0;
  /** Languages of the stems that topics ask for, with the number of times. */
  readonly #stems = new Map<string, number>();
  #stamp = 0;
  /** Previous place of the same unit in this post, by place; -1 for none. Places behind the words are extras. */
  #previous = new Int32Array(8192);
  #touched = new Int32Array(4096);
  #bodyStart = 0;
  #evaluation: Evaluation | undefined;
  #post: MatchablePost | undefined;
  #context: MatchContext = {};
  #sawUnknown = false;
  matched = new Int32Array(1024);
  matchedCount = 0;
  readonly unknown: number[] = [];
  /** Topics looked at so far, all posts together. */
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
      pool: sharedNumbers(this.#pool),
      always: Array.from(this.#always),
      trees,
      fields: {
        parents: this.#parents,
        bios: this.#bios,
        values: this.#values,
        languages: this.#languages,
        stems: Array.from(this.#stems.keys()),
      },
    };
  }

  /** An index on another thread's memory: it matches, and takes no topics. */
  static attach(shared: SharedIndex): TopicIndex {
    const index = new TopicIndex();
    index.vocabulary.attach(shared.vocabulary);
    index.programs.attach(shared.programs);
    index.#starts = shared.starts;
    index.#pool = shared.pool;
    index.#stamps = new Int32Array(shared.starts.length * 2);
    index.#tries = new Int32Array(shared.starts.length * 2);
    for (const slot of shared.always) index.#always.add(slot);
    for (const [slot, tree] of shared.trees)
      index.#topics[slot] = { slot, tree, anchor: undefined };
    index.#parents = shared.fields.parents;
    index.#bios = shared.fields.bios;
    index.#values = shared.fields.values;
    index.#languages = shared.fields.languages;
    for (const language of shared.fields.stems) index.#stems.set(language, 1);
    return index;
  }

  /** The slot of the new topic. */
  add(tree: QueryTree): number {
    const slot = this.#freeSlots.pop() ?? this.#topics.length;
    this.#reserveSlot(slot);
    const topic: Topic = { slot, tree, anchor: undefined };
    this.#topics[slot] = topic;
    this.#starts[slot] = p.NO;
    this.#stamps.fill(0, slot * 2, slot * 2 + 2);
    this.#tries.fill(0, slot * 2, slot * 2 + 2);
    this.#countFields(tree, 1);
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
    this.#countFields(topic.tree, -1);
    this.#topics[slot] = undefined;
    this.#freeSlots.push(slot);
  }

  /** Whether any topic asks for the language of a post. */
  get asksLanguage(): boolean {
    return this.#languages > 0;
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
    const arrays = [
      this.#stamps,
      this.#tries,
      this.#starts,
      this.#pool,
      this.#rooms,
      programs.code,
      programs.lists,
    ];
    return vocabulary.byteLength + arrays.reduce((sum, each) => sum + each.byteLength, 0);
  }

  /** Fills `matched` (slots, in no order) and `unknown`. */
  match(post: MatchablePost, context: MatchContext): void {
    const { reader } = this;
    reader.start();
    this.#bodyStart = 0;
    if (post.title !== undefined && post.title !== '') {
      reader.read(reader.load(post.title, matchedLengthMax), v.WORD);
      reader.startField();
      this.#bodyStart = reader.count;
    }
    reader.read(reader.load(post.text, matchedLengthMax), v.WORD);
    if (this.#parents > 0 && post.parentText !== undefined && post.parentText !== '') {
      reader.startField();
      reader.read(reader.load(post.parentText, matchedLengthMax), v.IN_PARENT);
    }
    if (this.#bios > 0 && post.bio !== undefined && post.bio !== '') {
      reader.startField();
      reader.read(reader.load(post.bio, matchedLengthMax), v.IN_BIO);
    }
    this.#post = post;
    this.#context = context;
    this.#evaluation = undefined;
    this.#matchRead();
  }

  #matchRead(): void {
    this.#stamp = (this.#stamp + 1) | 0;
    this.matchedCount = 0;
    this.unknown.length = 0;
    const isCounted = (this.frequencies.posts & (COUNTED_EVERY - 1)) === 0;
    this.frequencies.posts += 1;
    const touched = this.#stampUnits();
    if (isCounted) this.#countUnits();
    for (let at = 0; at < touched; at += 1) this.#visitList(this.#touched[at]!);
    for (const slot of this.#always) this.#visitCandidate(slot);
  }

  /** Stamps every unit of the post, chains its places, and returns how many of them have topics. */
  #stampUnits(): number {
    const { reader, vocabulary } = this;
    const { units, count } = reader;
    const { rows } = vocabulary;
    const stamp = this.#stamp;
    const needed = count * 2 + reader.extraCount + 1;
    if (needed > this.#previous.length) this.#previous = new Int32Array(needed * 2);
    if (needed > this.#touched.length) this.#touched = new Int32Array(needed * 2);
    const previous = this.#previous;
    const touched = this.#touched;
    let touchedCount = 0;
    let flagsBefore = 0;
    for (let at = 0; at < count; at += 1) {
      const unit = units[at]!;
      if (unit === 0) {
        flagsBefore = 0;
        continue;
      }
      const row = unit << v.ROW_SHIFT;
      if (rows[row] === stamp) previous[at] = rows[row + v.ROW_LAST]!;
      else {
        rows[row] = stamp;
        previous[at] = -1;
        if (rows[row + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS > 0) touched[touchedCount++] = unit;
      }
      rows[row + v.ROW_LAST] = at;
      const flags = rows[row + v.ROW_LENGTH_FLAGS]!;
      if ((flagsBefore & v.STARTS_PAIR) !== 0 && (flags & v.ENDS_PAIR) !== 0) {
        const left = units[at - 1]!;
        const pair = vocabulary.findPair(left, unit, v.hashPair(left, unit));
        if (pair !== 0) {
          const pairRow = pair << v.ROW_SHIFT;
          if (rows[pairRow] !== stamp) {
            rows[pairRow] = stamp;
            if (rows[pairRow + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS > 0)
              touched[touchedCount++] = pair;
          }
        }
      }
      flagsBefore = flags;
    }
    for (let extra = 0; extra < reader.extraCount; extra += 1)
      touchedCount = this.#stampExtra(reader.extraUnits[extra]!, count + extra, touchedCount);
    if (this.#values > 0 && this.#post) {
      for (const key of valueKeys(this.#post)) {
        const unit = vocabulary.findText(key, v.VALUE);
        if (unit !== 0) touchedCount = this.#stampExtra(unit, -1, touchedCount);
      }
    }
    return this.#stems.size > 0 ? this.#stampStems(touchedCount) : touchedCount;
  }

  #stampStems(touched: number): number {
    let touchedCount = touched;
    for (const field of DEFAULT_FIELDS) {
      for (const { folded } of this.#evaluate().text(field).units) {
        for (const language of this.#stems.keys()) {
          const unit = this.vocabulary.findText(
            `${language} ${stemWord(folded, language)}`,
            v.STEM,
          );
          if (unit !== 0) touchedCount = this.#stampExtra(unit, -1, touchedCount);
        }
      }
    }
    return touchedCount;
  }

  /** In how many posts a unit is decides which units topics are found by. */
  #countUnits(): void {
    const { reader, vocabulary, frequencies } = this;
    const { seen } = vocabulary;
    frequencies.counted += 1;
    let before = 0;
    const counted = new Set<number>();
    for (let at = 0; at < reader.count; at += 1) {
      const unit = reader.units[at]!;
      if (unit !== 0) counted.add(unit);
      if (unit !== 0 && before !== 0) {
        const pair = vocabulary.findPair(before, unit, v.hashPair(before, unit));
        if (pair !== 0) counted.add(pair);
      }
      before = unit;
    }
    for (let at = 0; at < reader.extraCount; at += 1) counted.add(reader.extraUnits[at]!);
    for (const unit of counted) seen[unit]! += 1;
  }

  #stampExtra(unit: number, place: number, touchedCount: number): number {
    const { rows } = this.vocabulary;
    const row = unit << v.ROW_SHIFT;
    const isNew = rows[row] !== this.#stamp;
    if (place >= 0) this.#previous[place] = isNew ? -1 : rows[row + v.ROW_LAST]!;
    rows[row + v.ROW_LAST] = place;
    if (!isNew) return touchedCount;
    rows[row] = this.#stamp;
    if (rows[row + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS === 0) return touchedCount;
    if (touchedCount === this.#touched.length) {
      const touched = new Int32Array(touchedCount * 2);
      touched.set(this.#touched);
      this.#touched = touched;
    }
    this.#touched[touchedCount] = unit;
    return touchedCount + 1;
  }

  #visitList(unit: number): void {
    const { rows } = this.vocabulary;
    const pool = this.#pool;
    const stamps = this.#stamps;
    const stamp = this.#stamp;
    const start = rows[(unit << v.ROW_SHIFT) + v.ROW_LIST]!;
    const end = start + (rows[(unit << v.ROW_SHIFT) + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS);
    for (let at = start; at < end; at += 2) {
      const partner = pool[at + 1]!;
      if (partner !== 0 && rows[partner << v.ROW_SHIFT] !== stamp) continue;
      const entry = pool[at]!;
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
    this.#stamps[slot * 2 + STAMP] = this.#stamp;
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
    if (this.matchedCount === this.matched.length) {
      const matched = new Int32Array(this.matchedCount * 2);
      matched.set(this.matched);
      this.matched = matched;
    }
    this.matched[this.matchedCount] = slot;
    this.matchedCount += 1;
  }

  /** False: surely no match. True: a match, unless something unknown was met on the way. */
  #run(start: number): boolean {
    const { code, lists } = this.programs;
    const { rows } = this.vocabulary;
    const stamp = this.#stamp;
    let at = start;
    while (at >= 0) {
      let holds = false;
      const operand = code[at + 1]!;
      switch (code[at]) {
        case p.HAS_UNIT:
          holds = rows[operand << v.ROW_SHIFT] === stamp;
          break;
        case p.HAS_SOME: {
          let missing = lists[operand]!;
          const end = operand + 2 + lists[operand + 1]!;
          for (let each = operand + 2; each < end && missing > 0; each += 1)
            if (rows[lists[each]! << v.ROW_SHIFT] === stamp) missing -= 1;
          holds = missing <= 0;
          break;
        }
        case p.HAS_UNIT_IN:
          holds = rows[operand << v.ROW_SHIFT] === stamp && this.#isIn(operand, code[at + 2]!);
          break;
        case p.HAS_PHRASE:
          holds = this.#hasPhrase(operand);
          break;
        case p.HAS_NEAR: {
          const answer = nearHolds(this, operand);
          holds = answer ?? this.#ask(lists[operand + 2]!, code[at + 2]!);
          break;
        }
        case p.HAS_CHARACTERS:
          holds = this.#hasCharacters(operand);
          break;
        default:
          holds = this.#ask(operand, code[at + 2]!);
      }
      at = holds ? code[at + 3]! : code[at + 4]!;
    }
    return at === p.YES;
  }

  #hasCharacters(index: number): boolean {
    const node = this.programs.nodes[index];
    const post = this.#post;
    if (node?.kind !== 'raw' || !post) return true;
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
    return (this.#evaluation ??= new Evaluation(this.#post ?? { id: '', text: '' }, this.#context));
  }

  /** Last place of a unit in this post, or -1; earlier ones through `placeBefore`. */
  lastPlace(unit: number): number {
    const row = unit << v.ROW_SHIFT;
    return this.vocabulary.rows[row] === this.#stamp ? this.vocabulary.rows[row + v.ROW_LAST]! : -1;
  }

  placeBefore(place: number): number {
    return this.#previous[place]!;
  }

  positionOf(place: number): number {
    const { count, extraPositions } = this.reader;
    return place < count ? place : extraPositions[place - count]!;
  }

  /** Field 0 is the title, 1 the body. A pair has no places: it is found by its words. */
  #isIn(unit: number, field: number): boolean {
    const { vocabulary } = this;
    const isPair = vocabulary.isPair(unit);
    const right = isPair ? vocabulary.rightOf(unit) : 0;
    for (
      let place = this.lastPlace(isPair ? vocabulary.leftOf(unit) : unit);
      place >= 0;
      place = this.placeBefore(place)
    ) {
      const position = this.positionOf(place);
      if (position >= this.#bodyStart !== (field === 1)) continue;
      if (!isPair || this.reader.units[position + 1] === right) return true;
    }
    return false;
  }

  #hasPhrase(list: number): boolean {
    const { lists } = this.programs;
    const length = lists[list]!;
    for (let place = this.lastPlace(lists[list + 1]!); place >= 0; place = this.placeBefore(place))
      if (this.isPhraseAt(list + 1, length, place)) return true;
    return false;
  }

  isPhraseAt(list: number, length: number, position: number): boolean {
    const { units, count } = this.reader;
    if (position + length > count) return false;
    for (let at = 1; at < length; at += 1)
      if (units[position + at] !== this.programs.lists[list + at]) return false;
    return true;
  }

  #countFields(tree: QueryTree, by: number): void {
    const count = (node: QueryNode): void => {
      if (node.kind === 'scope' && node.field === 'parent') this.#parents += by;
      if (node.kind === 'scope' && node.field === 'bio') this.#bios += by;
      if (node.kind === 'value') this.#values += by;
      if (node.kind === 'stem' || (node.kind === 'value' && node.field === 'lang'))
        this.#languages += by;
      if (node.kind === 'stem') this.#countStems(node.languages, by);
      for (const child of childrenOf(node)) count(child);
    };
    count(tree.root);
  }

  #countStems(languages: readonly string[], by: number): void {
    for (const language of languages) {
      const count = (this.#stems.get(language) ?? 0) + by;
      if (count > 0) this.#stems.set(language, count);
      else this.#stems.delete(language);
    }
  }

  #hang({ slot, anchor }: Topic): void {
    if (!anchor) {
      this.#always.add(slot);
      return;
    }
    for (const { unit, partner, proves } of anchor.entries)
      this.#push(unit, slot * 2 + (proves ? 1 : 0), partner);
  }

  #unhang({ slot, anchor }: Topic): void {
    this.#always.delete(slot);
    for (const { unit } of anchor?.entries ?? []) {
      const { rows } = this.vocabulary;
      const row = unit << v.ROW_SHIFT;
      const start = rows[row + v.ROW_LIST]!;
      let length = rows[row + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS;
      for (let at = start; at < start + length;) {
        if (this.#pool[at]! >> 1 !== slot) {
          at += 2;
          continue;
        }
        length -= 2;
        this.#pool[at] = this.#pool[start + length]!;
        this.#pool[at + 1] = this.#pool[start + length + 1]!;
      }
      this.#setLength(row, length);
    }
  }

  #push(unit: number, entry: number, partner: number): void {
    const { rows } = this.vocabulary;
    const row = unit << v.ROW_SHIFT;
    const length = rows[row + v.ROW_LENGTH_FLAGS]! >> v.FLAG_BITS;
    this.#reserveRooms(unit);
    if (length === this.#rooms[unit]) {
      const room = length === 0 ? 2 : length * 2;
      const start = this.#poolSize;
      if (start + room > this.#pool.length) {
        const pool = new Int32Array(Math.max(this.#pool.length * 2, start + room));
        pool.set(this.#pool);
        this.#pool = pool;
      }
      const old = rows[row + v.ROW_LIST]!;
      this.#pool.copyWithin(start, old, old + length);
      this.#poolSize += room;
      rows[row + v.ROW_LIST] = start;
      this.#rooms[unit] = room;
    }
    const at = rows[row + v.ROW_LIST]! + length;
    this.#pool[at] = entry;
    this.#pool[at + 1] = partner;
    this.#setLength(row, length + 2);
  }

  #setLength(row: number, length: number): void {
    const { rows } = this.vocabulary;
    const flags = rows[row + v.ROW_LENGTH_FLAGS]! & ((1 << v.FLAG_BITS) - 1);
    rows[row + v.ROW_LENGTH_FLAGS] = (length << v.FLAG_BITS) | flags;
  }

  #reserveRooms(unit: number): void {
    if (unit < this.#rooms.length) return;
    const rooms = new Int32Array(unit * 2);
    rooms.set(this.#rooms);
    this.#rooms = rooms;
  }

  #reserveSlot(slot: number): void {
    if (slot < this.#starts.length) return;
    const starts = new Int32Array(slot * 2).fill(p.NO);
    starts.set(this.#starts);
    this.#starts = starts;
    const stamps = new Int32Array(slot * 4);
    stamps.set(this.#stamps);
    this.#stamps = stamps;
    const tries = new Int32Array(slot * 4);
    tries.set(this.#tries);
    this.#tries = tries;
  }
}

/** Labels and counts may come later; all other conditions are decided at once. */
function mayStayUnknown(node: QueryNode): boolean {
  return node.kind === 'label' || node.kind === 'number' || childrenOf(node).some(mayStayUnknown);
}
