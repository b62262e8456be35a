// One site of Stack Exchange as https://api.stackexchange.com/docs describes it: wrapper, filters, quota, backoff,
// questions, answers and comments, and the methods that write.

import { escapeHtml } from '#test/support/rest/escape-html.ts';
import { StandIn } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';

export type Kind = 'question' | 'answer' | 'comment';
export type Entry = {
  kind: Kind;
  id: number;
  /** The post it stands below, the question it belongs to. */
  parent: number;
  question: number;
  markdown: string;
  userId: number;
  createdAt: Date;
  activeAt: Date;
  isUpvoted: boolean;
};

export const credentials = { key: 'example-key', accessToken: 'example-token' };
const ownId = 77;
const filterName = '!6WPIompleFilter';

export class StackExchangeStandIn {
  entries: Entry[] = [];
  readonly nonsense: unknown[] = [];
  quota = 300;
  /** Told with the next answer. */
  backoffSeconds: number | null = null;
  /** Lists in order, until something changes. */
  readonly #sorted = new Map<string, Entry[]>();
  #lastId = 1000;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({
      status: 400,
      json: {
        error_id: 502,
        error_name: 'throttle_violation',
        error_message: `too many requests from this IP, more requests available in ${seconds} seconds`,
      },
    }),
    revoked: () => invalidToken,
  });

  ask(markdown: string, more: Partial<Entry> = {}): Entry {
    return this.#say('question', markdown, { parent: 0, ...more });
  }

  answer(markdown: string, question: Entry, more: Partial<Entry> = {}): Entry {
    question.activeAt = this.server.now();
    return this.#say('answer', markdown, { parent: question.id, question: question.id, ...more });
  }

  comment(markdown: string, below: Entry, more: Partial<Entry> = {}): Entry {
    const place = { parent: below.id, question: below.question };
    return this.#say('comment', markdown, { ...place, ...more });
  }

  find(nativeId: string): Entry {
    const found = this.entries.find(({ kind, id }) => `${kind}/${id}` === nativeId);
    if (!found) throw new Error(`there is no ${nativeId}`);
    return found;
  }

  edit(nativeId: string, markdown: string): void {
    this.#sorted.clear();
    Object.assign(this.find(nativeId), { markdown, activeAt: this.server.now() });
  }

  remove(nativeId: string): void {
    const gone = this.find(nativeId);
    this.entries = this.entries.filter((entry) => entry !== gone);
    this.#sorted.clear();
  }

  restore(entry: Entry): void {
    this.entries.push({ ...entry, activeAt: this.server.now() });
    this.#sorted.clear();
  }

  #say(kind: Kind, markdown: string, more: Partial<Entry>): Entry {
    this.#sorted.clear();
    const id = (this.#lastId += 1);
    const now = this.server.now();
    const entry: Entry = {
      kind,
      id,
      parent: 0,
      question: id,
      markdown,
      userId: 4,
      createdAt: now,
      activeAt: now,
      isUpvoted: false,
      ...more,
    };
    this.entries.push(entry);
    return entry;
  }

  #answer(asked: Asked): Answer {
    const { method, path, query, form } = asked;
    const given = method === 'GET' ? query : form;
    const token = given.get('access_token');
    if (token !== null && token !== credentials.accessToken) return invalidToken;
    this.quota -= 1;
    if (path === '/filters/create')
      return this.#wrapped([{ filter: filterName, filter_type: 'safe' }]);
    if (given.get('site') !== 'stackoverflow') {
      return trouble(400, { id: 400, name: 'bad_parameter', message: `No site found` });
    }
    if (method === 'POST') return this.#write(path, form, token !== null);
    if (path === '/me') return this.#wrapped([{ user_id: ownId, display_name: 'Parley' }]);
    return this.#list(path, query);
  }

  #list(path: string, query: URLSearchParams): Answer {
    const [, above, ids = '', below] =
      /^\/(questions|answers|comments|posts)(?:\/([\d;]+)(?:\/(answers|comments))?)?$/.exec(path) ??
      [];
    if (!above) return trouble(404, { id: 404, name: 'no_method', message: 'no such method' });
    const kind = (below ?? above).slice(0, -1);
    const wanted = ids.split(';').filter(Boolean).map(Number);
    const size = Number(query.get('pagesize') ?? 30);
    const page = Number(query.get('page') ?? 1);
    const byActivity = query.get('sort') === 'activity';
    const timeOf = (entry: Entry) => {
      const at = byActivity && entry.kind !== 'comment' ? entry.activeAt : entry.createdAt;
      return Math.floor(at.getTime() / 1000);
    };
    const min = Number(query.get('min') ?? 0);
    const list = `${kind} ${byActivity}`;
    const sorted =
      this.#sorted.get(list) ??
      this.entries.filter((entry) => entry.kind === kind).toSorted((a, b) => timeOf(a) - timeOf(b));
    this.#sorted.set(list, sorted);
    const all = sorted
      .filter((entry) => timeOf(entry) >= min)
      .filter(({ id, parent }) => wanted.length === 0 || wanted.includes(below ? parent : id));
    const ordered = query.get('order') === 'asc' ? all : all.toReversed();
    const shownOnes = ordered
      .slice((page - 1) * size, page * size)
      .map((entry) => this.shown(entry));
    const isFirst = page === 1 && wanted.length === 0;
    return this.#wrapped(
      isFirst ? [...this.nonsense, ...shownOnes] : shownOnes,
      all.length > page * size,
    );
  }

  #write(path: string, form: URLSearchParams, isUser: boolean): Answer {
    if (!isUser || form.get('key') !== credentials.key) {
      return trouble(403, { id: 403, name: 'access_denied', message: 'write access is missing' });
    }
    const body = form.get('body') ?? '';
    const [, kind, id, add, act] =
      /^\/(question|answer|comment|post)s\/(\d+)\/(?:(answers|comments)\/add|(edit|delete|upvote))$/.exec(
        path,
      ) ?? [];
    const target = this.entries.find((entry) => {
      return String(entry.id) === id && (kind === 'post' || entry.kind === kind);
    });
    if (!target) {
      return trouble(400, { id: 407, name: 'write_failed', message: 'The post does not exist' });
    }
    if (add) {
      const own = { userId: ownId };
      const said =
        add === 'answers' ? this.answer(body, target, own) : this.comment(body, target, own);
      return this.#wrapped([this.shown(said)]);
    }
    const nativeId = `${target.kind}/${target.id}`;
    if (act === 'delete') {
      this.remove(nativeId);
      return this.#wrapped([]);
    }
    if (act === 'upvote') target.isUpvoted = true;
    else this.edit(nativeId, body);
    return this.#wrapped([this.shown(target)]);
  }

  #wrapped(items: readonly unknown[], has_more = false): Answer {
    const backoff = this.backoffSeconds;
    this.backoffSeconds = null;
    const rest = backoff === null ? {} : { backoff };
    return { json: { items, has_more, ...rest, quota_max: 300, quota_remaining: this.quota } };
  }

  shown(entry: Entry): Record<string, unknown> {
    const { kind, id, parent, question, markdown, userId, createdAt, activeAt, isUpvoted } = entry;
    const user = `https://stackoverflow.com/users/${userId}/reader`;
    const place = `https://stackoverflow.com/questions/${question}/ferries`;
    const common = {
      owner: { user_id: userId, display_name: 'R&amp;D', link: user, user_type: 'registered' },
      body: `<p>${escapeHtml(markdown)}</p>`,
      body_markdown: escapeHtml(markdown),
      creation_date: Math.floor(createdAt.getTime() / 1000),
      score: isUpvoted ? 1 : 0,
      upvoted: isUpvoted,
    };
    const activity = { last_activity_date: Math.floor(activeAt.getTime() / 1000) };
    if (kind === 'question') {
      const title = 'Ferries &amp; trains';
      return {
        question_id: id,
        title,
        tags: ['ferries'],
        answer_count: 0,
        link: place,
        ...common,
        ...activity,
      };
    }
    if (kind === 'answer') {
      return {
        answer_id: id,
        question_id: question,
        link: `${place}/${id}#${id}`,
        ...common,
        ...activity,
      };
    }
    const post_type = this.entries.find((each) => each.id === parent)?.kind ?? 'question';
    return {
      comment_id: id,
      post_id: parent,
      post_type,
      link: `${place}#comment${id}_${parent}`,
      ...common,
    };
  }
}

function trouble(status: number, error: { id: number; name: string; message: string }): Answer {
  const { id: error_id, name: error_name, message: error_message } = error;
  return { status, json: { error_id, error_name, error_message } };
}

const invalidToken = trouble(400, {
  id: 402,
  name: 'invalid_access_token',
  message: 'The access_token has been revoked',
});

export async function openStackExchange(): Promise<StackExchangeStandIn> {
  const standIn = new StackExchangeStandIn();
  await standIn.server.start();
  return standIn;
}
