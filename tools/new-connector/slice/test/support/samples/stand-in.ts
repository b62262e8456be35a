// A board in memory, over real sockets: what the tests listen to in place of the network. Name here the page of the
// network's documentation from which its answers are rebuilt.

import { field, StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export const boardToken = 'a-token-of-the-board';
const me = 'parley';

export type BoardNote = {
  id: string;
  text: string;
  author: string;
  at: Date;
  replyTo: string | null;
  key: string | null;
  isDeleted: boolean;
};

export class BoardStandIn {
  readonly notes = new Map<string, BoardNote>();
  /** What happened, in order: the number of a change is its place here, counted from one. */
  readonly #changes: unknown[] = [];
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({ status: 429, headers: { 'retry-after': String(seconds) }, json: {} }),
    revoked: () => ({ status: 401, json: {} }),
  });

  say(text: string, more: Partial<Pick<BoardNote, 'author' | 'replyTo' | 'key'>> = {}): BoardNote {
    const { author = 'reader', replyTo = null, key = null } = more;
    const id = `note-${this.notes.size + 1}`;
    const note = { id, text, author, at: this.server.now(), replyTo, key, isDeleted: false };
    this.notes.set(id, note);
    this.show(note);
    return note;
  }

  find(id: string): BoardNote {
    const note = this.notes.get(id);
    if (!note) throw new Error(`there is no note ${id}`);
    return note;
  }

  edit(id: string, text: string): void {
    const note = this.find(id);
    note.text = text;
    this.show(note);
  }

  delete(id: string): void {
    this.find(id).isDeleted = true;
    this.add({ kind: 'deleted', id });
  }

  /** Tells it as a change. */
  show(note: BoardNote): void {
    this.add({ kind: 'said', note: shown(note) });
  }

  add(change: unknown): void {
    this.#changes.push(change);
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, headers } = asked;
    const isSignedIn = headers.authorization === `Bearer ${boardToken}`;
    if (headers.authorization !== undefined && !isSignedIn) return { status: 401, json: {} };
    if (path === '/me') return { json: { name: isSignedIn ? me : null } };
    if (path === '/changes') return { json: this.#page(query) };
    if (!isSignedIn) return { status: 403, json: {} };
    return method === 'GET' ? this.#byKey(query.get('key')) : this.#write(asked);
  }

  #page(query: URLSearchParams): unknown {
    const [after, limit] = [Number(query.get('after')), Number(query.get('limit'))];
    const changes = this.#changes.slice(after, after + limit);
    const last = after + changes.length;
    return { changes, last, hasMore: last < this.#changes.length };
  }

  #byKey(key: string | null): Answer {
    const note = [...this.notes.values()].find((each) => each.key === key && !each.isDeleted);
    return note ? { json: shown(note) } : { status: 404, json: {} };
  }

  #write({ method, path, json, headers }: Asked): Answer {
    const text = String(field(json, 'text'));
    if (method === 'POST') {
      const key = String(headers['idempotency-key']);
      const known = this.#byKey(key);
      if (known.status !== 404) return known;
      const replyTo = String(field(json, 'replyTo'));
      const to = this.notes.get(replyTo);
      if (!to || to.isDeleted) return { status: 404, json: {} };
      return { status: 201, json: shown(this.say(text, { author: me, replyTo, key })) };
    }
    const note = this.notes.get(path.slice('/notes/'.length));
    if (!note || note.isDeleted) return { status: 404, json: {} };
    if (method === 'DELETE') this.delete(note.id);
    else this.edit(note.id, text);
    return { json: shown(note) };
  }
}

function shown({ id, text, author, at, replyTo }: BoardNote) {
  return {
    id,
    text,
    author: { id: `account:${author}`, name: author },
    at: at.toISOString(),
    replyTo,
    isMine: author === me,
  };
}
