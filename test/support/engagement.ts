// Parley whose people answer on a network that a test scripts: what arrives there, what is refused, what is lost on the way.

import { z } from 'zod';
import { createEngagement } from '#features/engagement/feature.ts';
import { engagementPermissions } from '#features/engagement/permissions.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import { notificationShape } from '#features/routing/contract/notices.ts';
import type { Notification } from '#features/routing/contract/notices.ts';
import type { RoutingFacade } from '#features/routing/facade.ts';
import { createRouting } from '#features/routing/feature.ts';
import { routingPermissions } from '#features/routing/permissions.ts';
import type { Publication, ReplyAbilities, ReplyPort } from '#features/listening/reply-port.ts';
import { ManualClock } from '#platform/clock.ts';
import { assert } from '#platform/errors.ts';
import type { Feature, Permission, Platform } from '#platform/feature.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { openConversations } from './conversations.ts';
import type { MoreFeatures, TestConversations } from './conversations.ts';
import { PUBLIC_URL } from './house.ts';
import type { Caller, HouseOptions } from './house.ts';

export type StandingAnswer = { key: string; text: string; to: string | null };

/** Where answers stand, and how the network behaves. */
export type AnswerNetwork = {
  standing: StandingAnswer[];
  /** What becomes of the next attempts, in their order; then all is well. */
  next: ('refused' | 'later' | 'lost before' | 'lost after')[];
  abilities: Partial<ReplyAbilities>;
  reply: ReplyPort;
};

const ABILITIES: ReplyAbilities = {
  reply: true,
  quote: false,
  edit: true,
  delete: true,
  like: false,
  length: { max: 500, unit: 'graphemes' },
  media: null,
  visibilities: ['public', 'direct'],
  threads: false,
  markup: 'plain',
};

export function answerNetwork(): AnswerNetwork {
  const network: AnswerNetwork = {
    standing: [],
    next: [],
    abilities: {},
    reply: {
      abilities: () => ({ ...ABILITIES, ...network.abilities }),
      deliver(publication) {
        const fate = network.next.shift();
        if (fate === 'refused')
          return Promise.resolve({ outcome: 'refused', reason: 'The account is closed' });
        if (fate === 'later')
          return Promise.resolve({ outcome: 'later', reason: 'Too many requests', retryAt: null });
        if (fate !== 'lost before') put(network, publication);
        if (fate) return Promise.reject(new Error('the connection was cut'));
        return Promise.resolve({ outcome: 'delivered', receipt: receiptOf(publication) });
      },
      find(publication) {
        const stands = network.standing.some(({ key }) => key === publication.key);
        return Promise.resolve(stands ? receiptOf(publication) : null);
      },
    },
  };
  return network;
}

function put(network: AnswerNetwork, publication: Publication): void {
  if (publication.kind === 'reply' || publication.kind === 'quote') {
    const { key, text, to } = publication;
    network.standing.push({ key, text, to: to.nativeId });
    return;
  }
  if (publication.kind !== 'edit' && publication.kind !== 'delete') return;
  const { of } = publication;
  const at = network.standing.findIndex(({ key }) => `answer-${key}` === of.nativeId);
  const [changed] = network.standing.slice(at, at + 1);
  assert(changed, 'what is changed stands there');
  if (publication.kind === 'delete') network.standing.splice(at, 1);
  else network.standing[at] = { ...changed, text: publication.text };
}

/** A change keeps the name of what it changes. */
function receiptOf(publication: Publication) {
  const isChange = publication.kind === 'edit' || publication.kind === 'delete';
  const nativeId = isChange ? publication.of.nativeId : `answer-${publication.key}`;
  return { nativeId, url: `https://network.example/${nativeId}`, at: new Date(), reference: null };
}

export type TestEngagement = TestConversations & {
  answers: AnswerNetwork;
  /** Ids of people who were thanked, as routing is told. */
  thanked: string[];
  clock: ManualClock;
  feature: Feature & ReturnType<typeof createEngagement>;
  /** All that is due by now: publications, reminders, expiries; then every event. */
  keepTime(): Promise<void>;
  /** The id of the conversation that a post opens. */
  hearQuestion(text?: string): Promise<string>;
  /** What somebody was told, the newest first; every event is delivered before. */
  noticesOf(caller: Caller): Promise<Notification[]>;
  /** Saves a text as the caller's draft. */
  write(caller: Caller, conversationId: string, text: string, basedOn?: number): Promise<unknown>;
};

export type EngagementOptions = Pick<HouseOptions, 'mailSender' | 'allowAddresses'> & {
  /** In place of the scripted network's: one that outlives a process. */
  reply?: ReplyPort;
  movesAllClocks?: boolean;
  /** Later features on top. */
  more?: {
    permissions: Readonly<Record<string, Permission>>;
    create(
      platform: Platform,
      needs: Parameters<MoreFeatures['create']>[1] & {
        routing: RoutingFacade;
        engagement: ReturnType<typeof createEngagement>['facade'];
        mail: OutgoingMail;
      },
    ): Feature[];
  };
};

/**
 * The clock of engagement alone is moved: to whoever listens, hours that pass at once are a lost lease.
 */
export async function openEngagement(options: EngagementOptions = {}): Promise<TestEngagement> {
  const clock = new ManualClock(new Date());
  const answers = answerNetwork();
  const thanked: string[] = [];
  const created: ReturnType<typeof createEngagement>[] = [];
  const house = await openConversations({
    ...(options.movesAllClocks ? { clock } : {}),
    ...(options.allowAddresses && { allowAddresses: options.allowAddresses }),
    more: {
      permissions: {
        ...routingPermissions,
        ...engagementPermissions,
        ...options.more?.permissions,
      },
      create(platform, facades) {
        const mail = createOutgoingMail(platform, options.mailSender ?? null);
        const routing = createRouting(platform, {
          ...facades,
          mail,
          options: { publicUrl: PUBLIC_URL },
        });
        const feature = createEngagement(
          { ...platform, clock },
          {
            ...facades,
            routing: {
              ...routing.facade,
              noteThanked: async (tx, thanks) => {
                await routing.facade.noteThanked(tx, thanks);
                thanked.push(thanks.personId);
              },
            },
          },
        );
        created.push(feature);
        const needs = { ...facades, routing: routing.facade, engagement: feature.facade, mail };
        return [routing, feature, ...(options.more?.create(platform, needs) ?? [])];
      },
    },
  });
  const connector: AnyConnector = house.network.connector;
  Object.assign(connector, { reply: options.reply ?? answers.reply });
  const [feature] = created;
  assert(feature, 'engagement was not composed');
  const job = feature.jobs?.find(({ name }) => name === 'engagement.keep-time');
  assert(job, 'engagement keeps time');
  return {
    ...house,
    answers,
    thanked,
    clock,
    feature,
    async keepTime() {
      await job.run({}, { jobId: '1', attempt: 1, signal: new AbortController().signal });
      await house.deliver();
    },
    async hearQuestion(
      text = 'When does the ferry to Hestra leave on Sunday? Nobody answers the phone.',
    ) {
      const nativeId = await house.say({ text });
      const { id } = await house.database.db
        .selectFrom('posts')
        .select('id')
        .where('native_id', '=', nativeId)
        .executeTakeFirstOrThrow();
      const found = await house.conversations.conversationOfPost(house.database.db, id);
      assert(found, 'the question opened no conversation');
      return found;
    },
    async noticesOf(caller) {
      await house.deliver();
      const body = await house.call(caller, 'GET', '/api/v1/routing/notifications?limit=100');
      return z.object({ items: z.array(notificationShape) }).parse(body).items;
    },
    write: (caller, conversationId, text, basedOn = 0) =>
      house.call(caller, 'PUT', `/api/v1/conversations/${conversationId}/draft`, { text, basedOn }),
  };
}
