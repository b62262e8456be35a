// The stand-in's REST API: what Parley asks, answered as docs.joinmastodon.org/methods says.

import {
  accountJson,
  firstInstanceJson,
  instanceJson,
  mediaJson,
  notificationJson,
  statusJson,
} from './entities.ts';
import { badToken, fieldsOf, notFound, ok, unprocessable } from './exchange.ts';
import type { Exchange, Reply } from './exchange.ts';
import type { OAuth } from './oauth.ts';
import type { Account, Status } from './statuses.ts';
import { isNewer, pageOf } from './timelines.ts';
import type { World } from './world.ts';

type Handler = (exchange: Exchange, id: string) => Reply;

const keptKeyMs = 3_600_000;
const bulkMax = 20;

export class Api {
  readonly #world: World;
  readonly #oauth: OAuth;
  readonly #routes: readonly [method: string, pattern: RegExp, handler: Handler][];

  constructor(world: World, oauth: OAuth) {
    this.#world = world;
    this.#oauth = oauth;
    this.#routes = [
      ['GET', /^\/api\/v2\/instance$/, () => this.#instance(2)],
      ['GET', /^\/api\/v1\/instance$/, () => this.#instance(1)],
      ['GET', /^\/api\/v1\/timelines\/public$/, (exchange) => this.#publicTimeline(exchange)],
      ['GET', /^\/api\/v1\/timelines\/tag\/([^/]+)$/, (exchange, id) => this.#tag(exchange, id)],
      ['GET', /^\/api\/v1\/timelines\/home$/, (exchange) => this.#home(exchange)],
      ['GET', /^\/api\/v1\/timelines\/list\/([^/]+)$/, (exchange, id) => this.#list(exchange, id)],
      ['GET', /^\/api\/v1\/notifications$/, (exchange) => this.#notifications(exchange)],
      ['GET', /^\/api\/v1\/accounts\/verify_credentials$/, (exchange) => this.#me(exchange)],
      ['GET', /^\/api\/v1\/accounts\/lookup$/, (exchange) => this.#lookUp(exchange)],
      [
        'GET',
        /^\/api\/v1\/accounts\/([^/]+)\/statuses$/,
        (exchange, id) => this.#said(exchange, id),
      ],
      ['GET', /^\/api\/v1\/statuses$/, (exchange) => this.#bulk(exchange)],
      ['POST', /^\/api\/v1\/statuses$/, (exchange) => this.#post(exchange)],
      ['GET', /^\/api\/v1\/statuses\/([^/]+)$/, (exchange, id) => this.#status(exchange, id)],
      ['PUT', /^\/api\/v1\/statuses\/([^/]+)$/, (exchange, id) => this.#edit(exchange, id)],
      ['DELETE', /^\/api\/v1\/statuses\/([^/]+)$/, (exchange, id) => this.#delete(exchange, id)],
      [
        'GET',
        /^\/api\/v1\/statuses\/([^/]+)\/context$/,
        (exchange, id) => this.#context(exchange, id),
      ],
      [
        'POST',
        /^\/api\/v1\/statuses\/([^/]+)\/favourite$/,
        (exchange, id) => this.#like(exchange, id, true),
      ],
      [
        'POST',
        /^\/api\/v1\/statuses\/([^/]+)\/unfavourite$/,
        (exchange, id) => this.#like(exchange, id, false),
      ],
      ['POST', /^\/api\/v2\/media$/, (exchange) => this.#upload(exchange)],
    ];
  }

  answer(exchange: Exchange): Reply {
    const byOAuth = this.#oauth.answer(exchange);
    if (byOAuth) return byOAuth;
    for (const [method, pattern, handler] of this.#routes) {
      const match = pattern.exec(exchange.path);
      if (match && method === exchange.method)
        return handler(exchange, decodeURIComponent(match[1] ?? ''));
    }
    return notFound;
  }

  #instance(version: 1 | 2): Reply {
    const { place, lacks } = this.#world;
    if (version === 2 && lacks.secondInstance) return notFound;
    const streaming = place.origin.replace(/^http/, 'ws');
    return ok(version === 2 ? instanceJson(place, streaming) : firstInstanceJson(place, streaming));
  }

  #publicTimeline(exchange: Exchange): Reply {
    const local = exchange.query.get('local') === 'true';
    return this.#timeline(
      exchange,
      (status) => status.visibility === 'public' && (!local || status.account.host === ''),
    );
  }

  #tag(exchange: Exchange, tag: string): Reply {
    const asked = [tag, ...exchange.query.getAll('any[]')];
    const tags = new Set(asked.map((one) => one.toLowerCase()));
    return this.#timeline(
      exchange,
      (status) => status.visibility === 'public' && status.tags.some((one) => tags.has(one)),
    );
  }

  #home(exchange: Exchange): Reply {
    const { account } = exchange;
    if (!account) return badToken;
    const followed = this.#world.follows.get(account.id) ?? [];
    return this.#timeline(
      exchange,
      (status) =>
        status.account === account ||
        (followed.includes(status.account) && status.visibility !== 'direct'),
    );
  }

  #list(exchange: Exchange, id: string): Reply {
    if (!exchange.account) return badToken;
    const list = this.#world.lists.get(id);
    if (!list || list.owner !== exchange.account) return notFound;
    const { members, trimmedBefore } = list;
    return this.#timeline(
      exchange,
      ({ account, id: statusId, visibility }) =>
        members.includes(account) && visibility !== 'direct' && isNewer(statusId, trimmedBefore),
    );
  }

  #timeline(exchange: Exchange, stands: (status: Status) => boolean): Reply {
    const { statuses, lacks, faults, place } = this.#world;
    if (lacks.publicReading && !exchange.account) return badToken;
    const reply = pageOf(statuses.inOrder, exchange, {
      origin: place.origin,
      stands,
      ignoresMinId: lacks.minId === true,
      json: (status) => statusJson(status, place, exchange.account),
    });
    const page = Array.isArray(reply.json) ? reply.json : [];
    return page.length === 0 ? reply : { ...reply, json: [...page, ...faults.nonsense] };
  }

  #notifications(exchange: Exchange): Reply {
    const { account } = exchange;
    if (!account) return badToken;
    const { statuses, place } = this.#world;
    const types = exchange.query.getAll('types[]');
    return pageOf(statuses.notifications, exchange, {
      origin: place.origin,
      ignoresMinId: false,
      stands: ({ to, type }) => to === account && (types.length === 0 || types.includes(type)),
      json: (one) => notificationJson(one, place, account),
    });
  }

  #me({ account }: Exchange): Reply {
    return account ? ok({ ...accountJson(account, this.#world.place), source: {} }) : badToken;
  }

  #lookUp({ query }: Exchange): Reply {
    const account = this.#world.statuses.accountNamed(query.get('acct') ?? '');
    return account ? ok(accountJson(account, this.#world.place)) : notFound;
  }

  #said(exchange: Exchange, id: string): Reply {
    const account = this.#world.statuses.account(id);
    if (!account) return notFound;
    return this.#timeline(
      exchange,
      (status) =>
        status.account === account &&
        (exchange.account === account || status.visibility === 'public') &&
        (status.boosts === null || exchange.query.get('exclude_reblogs') !== 'true'),
    );
  }

  #seen(exchange: Exchange, id: string): Status | null {
    const status = this.#world.statuses.status(id);
    const isOpen = status && ['public', 'unlisted'].includes(status.visibility);
    const reader = exchange.account;
    const isMeant =
      reader && status && (status.account === reader || status.mentions.includes(reader));
    return isOpen || isMeant ? status : null;
  }

  #status(exchange: Exchange, id: string): Reply {
    const status = this.#seen(exchange, id);
    return status ? ok(statusJson(status, this.#world.place, exchange.account)) : notFound;
  }

  #bulk(exchange: Exchange): Reply {
    if (this.#world.lacks.bulkStatuses) return notFound;
    const ids = exchange.query.getAll('id[]');
    if (ids.length > bulkMax) return unprocessable('Validation failed');
    const found = ids.flatMap((id) => this.#seen(exchange, id) ?? []);
    return ok(found.map((status) => statusJson(status, this.#world.place, exchange.account)));
  }

  #context(exchange: Exchange, id: string): Reply {
    const status = this.#seen(exchange, id);
    if (!status) return notFound;
    const ancestors: Status[] = [];
    for (let at = status.inReplyTo; at; at = at.inReplyTo) ancestors.unshift(at);
    const json = (one: Status) => statusJson(one, this.#world.place, exchange.account);
    const inThread = new Set([status.id]);
    const descendants = this.#world.statuses.inOrder.filter((one) => {
      const isBelow = one.inReplyTo !== null && inThread.has(one.inReplyTo.id);
      if (isBelow) inThread.add(one.id);
      return isBelow && this.#seen(exchange, one.id) !== null;
    });
    return ok({ ancestors: ancestors.map(json), descendants: descendants.map(json) });
  }

  #post(exchange: Exchange): Reply {
    const { account } = exchange;
    if (!account) return badToken;
    const { statuses, lacks, keys, place } = this.#world;
    const header = exchange.headers['idempotency-key'];
    const key =
      lacks.idempotency || header === undefined ? null : `${account.id} ${String(header)}`;
    const kept = key === null ? undefined : keys.get(key);
    const before = kept && Date.now() - kept.at < keptKeyMs ? statuses.status(kept.statusId) : null;
    if (before) return ok(statusJson(before, place, account));
    const fields = fieldsOf(exchange);
    const text = String(fields['status'] ?? '');
    if (text.trim() === '') return unprocessable("Validation failed: Text can't be blank");
    if (text.length > 500)
      return unprocessable('Validation failed: Text character limit of 500 exceeded');
    const to =
      fields['in_reply_to_id'] === undefined
        ? null
        : this.#seen(exchange, String(fields['in_reply_to_id']));
    const quoted =
      fields['quoted_status_id'] === undefined
        ? null
        : this.#seen(exchange, String(fields['quoted_status_id']));
    if (
      (fields['in_reply_to_id'] !== undefined && !to) ||
      (fields['quoted_status_id'] !== undefined && !quoted)
    )
      return notFound;
    const status = this.#world.say(account, text, {
      inReplyTo: to,
      quoted,
      visibility: visibilityOf(fields['visibility']),
      warning: String(fields['spoiler_text'] ?? ''),
      language: typeof fields['language'] === 'string' ? fields['language'] : null,
      mediaIds: idsOf(fields['media_ids']),
    });
    if (key !== null) keys.set(key, { statusId: status.id, at: Date.now() });
    return ok(statusJson(status, place, account));
  }

  #own(exchange: Exchange, id: string): { status: Status; account: Account } | Reply {
    const { account } = exchange;
    if (!account) return badToken;
    const status = this.#world.statuses.status(id);
    return status?.account === account ? { status, account } : notFound;
  }

  #edit(exchange: Exchange, id: string): Reply {
    const own = this.#own(exchange, id);
    if (!('account' in own)) return own;
    const fields = fieldsOf(exchange);
    own.status.mediaIds = idsOf(fields['media_ids']);
    own.status.warning = String(fields['spoiler_text'] ?? '');
    this.#world.edit(own.status, String(fields['status'] ?? ''));
    return ok(statusJson(own.status, this.#world.place, own.account));
  }

  #delete(exchange: Exchange, id: string): Reply {
    if (this.#world.lacks.delete) return { status: 404, text: '<h1>404 Not Found</h1>' };
    const own = this.#own(exchange, id);
    if (!('account' in own)) return own;
    const json = statusJson(own.status, this.#world.place, own.account);
    this.#world.remove(own.status);
    return ok({ ...json, text: own.status.text });
  }

  #like(exchange: Exchange, id: string, likes: boolean): Reply {
    const { account } = exchange;
    if (!account) return badToken;
    const status = this.#seen(exchange, id);
    if (!status) return notFound;
    if (likes) status.favouritedBy.add(account.id);
    else status.favouritedBy.delete(account.id);
    return ok(statusJson(status, this.#world.place, account));
  }

  #upload(exchange: Exchange): Reply {
    if (!exchange.account) return badToken;
    const isForm = exchange.headers['content-type']?.startsWith('multipart/form-data; boundary=');
    if (!isForm || !exchange.body.includes('name="file"'))
      return unprocessable('Validation failed: File content type is invalid, File is invalid');
    return ok(mediaJson(this.#world.statuses.nextId(), this.#world.place));
  }
}

function visibilityOf(value: unknown): Status['visibility'] {
  return value === 'unlisted' || value === 'private' || value === 'direct' ? value : 'public';
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
