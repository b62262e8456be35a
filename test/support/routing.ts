// Parley from a heard post to an offer, for tests: with a clock that can be put forward, an inbox for its mail, and
// people who are always at work.

import type { WorkingHours } from '#features/people/contract.ts';
import { createRouting } from '#features/routing/feature.ts';
import type { RoutingFacade } from '#features/routing/facade.ts';
import { routingPermissions } from '#features/routing/permissions.ts';
import type { OfferWithConversation } from '#features/routing/contract/offers.ts';
import { offerWithConversationShape } from '#features/routing/contract/offers.ts';
import { assert } from '#platform/errors.ts';
import type { Clock } from '#platform/clock.ts';
import type { Feature } from '#platform/feature.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import type { MailSender } from '#platform/mail/outgoing-mail.ts';
import { z } from 'zod';
import type { Caller, TestPerson } from './house.ts';
import { PUBLIC_URL } from './house.ts';
import { openConversations } from './conversations.ts';
import type { TestConversations } from './conversations.ts';

export type TestRouting = TestConversations & {
  routing: RoutingFacade;
  /** Puts the clock forward; nothing rings by itself. */
  forward(minutes: number): void;
  /** As the job of every minute does. */
  ring(): Promise<void>;
  /** Runs one job of routing as the worker would. */
  runJob(name: string, payload: Record<string, unknown>): Promise<void>;
  /** Who is at work all day and night, and says to know these. */
  addExpert(name: string, knows?: readonly string[]): Promise<TestPerson>;
  offersOf(person: Caller): Promise<OfferWithConversation[]>;
  /** A question about ferries that opens a conversation; the id of that. */
  ask(text: string): Promise<string>;
  /** Another process on the same database, as after a restart. */
  restarted(): Pick<TestRouting, 'ring'>;
};

const allDay = { from: '00:00', until: '23:59' };
export const alwaysAtWork: WorkingHours = {
  monday: allDay,
  tuesday: allDay,
  wednesday: allDay,
  thursday: allDay,
  friday: allDay,
  saturday: allDay,
  sunday: allDay,
};

export async function openRouting(
  options: { mailSender?: MailSender; allowAddresses?: readonly string[] } = {},
): Promise<TestRouting> {
  let aheadMs = 0;
  const clock: Clock = { now: () => new Date(Date.now() + aheadMs) };
  const composed: { feature: Feature & { facade: RoutingFacade }; again(): Feature }[] = [];
  const parley = await openConversations({
    ...options,
    clock,
    more: {
      permissions: routingPermissions,
      create(platform, facades) {
        const mail = createOutgoingMail(platform, options.mailSender ?? null);
        const needs = { ...facades, mail, options: { publicUrl: PUBLIC_URL } };
        const feature = createRouting(platform, needs);
        composed.push({ feature, again: () => createRouting(platform, needs) });
        return [feature];
      },
    },
  });
  const [parts] = composed;
  assert(parts, 'routing was not composed');
  const { feature } = parts;

  const runJobOf = async (of: Feature, name: string, payload: Record<string, unknown>) => {
    const job = of.jobs?.find((each) => each.name === name);
    assert(job, `there is no job ${name}`);
    const signal = new AbortController().signal;
    await job.run(payload, { jobId: 'test', attempt: 1, signal });
    await parley.deliver();
  };
  const ringOf = (of: Feature) => runJobOf(of, 'routing.ring-due-clocks', {});

  async function offersOf(person: Caller): Promise<OfferWithConversation[]> {
    const body = await parley.call(person, 'GET', '/api/v1/routing/offers?to=me');
    return z.object({ items: z.array(offerWithConversationShape) }).parse(body).items;
  }

  return {
    ...parley,
    routing: feature.facade,
    forward: (minutes) => {
      aheadMs += minutes * 60_000;
    },
    ring: () => ringOf(feature),
    runJob: (name, payload) => runJobOf(feature, name, payload),
    async addExpert(name, knows = []) {
      const grants = [{ role: 'expert', unitId: null }] as const;
      const person = await parley.addPerson({ name, grants });
      await parley.call(person, 'PATCH', '/api/v1/me', { workingHours: alwaysAtWork });
      for (const phrase of knows) {
        await parley.call(person, 'POST', '/api/v1/routing/expertise', { phrase });
      }
      return person;
    },
    offersOf,
    async ask(text) {
      const nativeId = await parley.say({ text });
      const { conversation_id: id } = await parley.platform.db
        .selectFrom('conversation_posts')
        .select('conversation_id')
        .where('native_id', '=', nativeId)
        .executeTakeFirstOrThrow();
      return id;
    },
    restarted: () => {
      const again = parts.again();
      return { ring: () => ringOf(again) };
    },
  };
}
