// Parley with its public portal switched on, as visitors meet it: pages asked for by path, forms sent as a browser does, and
// links fetched out of a real mailbox.

import { z } from 'zod';
import type { StatusKind } from '#features/ideas/contract/kinds.ts';
import { ideaShape } from '#features/ideas/contract/ideas.ts';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import type { IdeasFacade } from '#features/ideas/facade.ts';
import { createIdeas } from '#features/ideas/feature.ts';
import { ideasPermissions } from '#features/ideas/permissions.ts';
import { createPortal } from '#features/portal/feature.ts';
import { portalPermissions } from '#features/portal/permissions.ts';
import { ManualClock } from '#platform/clock.ts';
import { assert } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import { createLog } from '#platform/log.ts';
import { openEngagement } from './engagement.ts';
import type { TestEngagement } from './engagement.ts';
import type { Caller } from './house.ts';
import { PUBLIC_URL } from './house.ts';
import { openSmtpInbox } from './smtp-inbox.ts';
import type { SmtpInbox } from './smtp-inbox.ts';

export type Opened = { status: number; text: string; headers: Record<string, unknown> };

export type Asking = {
  cookie?: string;
  /** Sent as a form; without it the page is asked for. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
  /** Of the caller; each network has limits of its own. */
  from?: string;
};

/** Its clock is that of the portal alone. */
export type TestPortal = TestEngagement & {
  ideas: IdeasFacade;
  inbox: SmtpInbox;
  boardId: string;
  statusOf: Map<StatusKind, string>;
  open(path: string, asking?: Asking): Promise<Opened>;
  /** Switches it on, with what is given in place of the defaults. */
  set(settings?: object): Promise<unknown>;
  makeIdea(caller: Caller, title: string, more?: object): Promise<Idea>;
  decide(idea: Idea, kind: StatusKind, answer: string): Promise<void>;
  /** Each from a network of its own: sends the form with an address and opens the link of the mail. @returns the visitor's cookie and where they came to */
  confirm(
    intent: object,
    visitor: { email: string; shownAs?: string },
  ): Promise<{ cookie: string; to: string }>;
};

const login = { user: 'parley', password: 'quiet harbour' };
const SETTINGS = {
  isOn: true,
  name: null,
  welcome: 'Tell us what would make the crossing better.',
  accentLight: '#7a2e7c',
  accentDark: '#d59ad8',
  hostName: null,
};

export async function openPortal(): Promise<TestPortal> {
  const inbox = await openSmtpInbox(login);
  const facades: IdeasFacade[] = [];
  const mailJobs: JobDefinition[] = [];
  const clock = new ManualClock(new Date());
  const house = await openEngagement({
    allowAddresses: ['127.0.0.0/8'],
    mailSender: {
      server: { host: '127.0.0.1', port: inbox.port, security: 'none' },
      credentials: login,
      from: { name: 'Heron Ferries', address: 'parley@heron.example' },
    },
    more: {
      permissions: { ...ideasPermissions, ...portalPermissions },
      create(platform, needs) {
        const given = { ...needs, publicUrl: PUBLIC_URL };
        const ideas = createIdeas(platform, given);
        facades.push(ideas.facade);
        // Those that somebody enqueues; what the clock begins is left to tests of its own.
        mailJobs.push(...needs.mail.jobs, ...(ideas.jobs ?? []).filter(({ cron }) => !cron));
        return [ideas, createPortal({ ...platform, clock }, { ...given, ideas: ideas.facade })];
      },
    },
  });
  const [ideas] = facades;
  assert(ideas, 'ideas were not composed');
  const jobs = await startJobs({
    db: house.platform.db,
    address: house.database.address,
    jobs: mailJobs,
    log: createLog({ level: 'silent', name: 'test' }),
  });
  const { hub } = house.roles;
  const listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
  const [board] = listed.parse(await house.call(hub, 'GET', '/api/v1/idea-boards')).items;
  assert(board, 'there is a board from the start');
  const { id: boardId, position: _, ...frame } = board;
  await house.call(hub, 'PUT', `/api/v1/idea-boards/${boardId}`, { ...frame, isPublic: true });
  const statuses = z
    .object({
      items: z.array(
        z.looseObject({ id: z.string(), kind: ideaShape.shape.card.shape.status.shape.kind }),
      ),
    })
    .parse(await house.call(hub, 'GET', '/api/v1/idea-statuses'));
  const statusOf = new Map(statuses.items.map(({ kind, id }) => [kind, id] as const));

  let networks = 0;
  async function open(path: string, asking: Asking = {}): Promise<Opened> {
    const { cookie, form, headers = {}, from = '192.0.2.1' } = asking;
    const response = await house.server.inject({
      method: form ? 'POST' : 'GET',
      url: path,
      remoteAddress: from,
      headers: {
        ...(cookie && { cookie }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    return { status: response.statusCode, text: response.body, headers: response.headers };
  }

  return {
    ...house,
    clock,
    ideas,
    inbox,
    boardId,
    statusOf,
    open,
    set: (settings = {}) =>
      house.call(hub, 'PUT', '/api/v1/portal-settings', { ...SETTINGS, ...settings }),
    async makeIdea(caller, title, more = {}) {
      const body = { boardId, title, isPublic: true, ...more };
      return ideaShape.parse(await house.call(caller, 'POST', '/api/v1/ideas', body, 201));
    },
    async decide({ card }, kind, publicText) {
      const body = { statusId: statusOf.get(kind), publicText, internalText: '' };
      await house.call(hub, 'POST', `/api/v1/ideas/${card.id}/status`, body);
    },
    async confirm(intent, { email, shownAs = '' }) {
      networks += 1;
      const from = `198.18.${networks}.1`;
      const mail = inbox.arrived(inbox.mails.length + 1);
      const form = { intent: JSON.stringify(intent), email, shownAs };
      const sent = await open('/p/enter', { form, from });
      assert(sent.status === 200, `asking for a link was answered ${sent.status}`);
      const link = /http:\S+\/(p\/confirm\/[\w-]{43})/.exec((await mail).text ?? '')?.[1];
      const entered = await open(`/${link}`, { form: {}, from });
      const cookie = String(entered.headers['set-cookie']).split(';', 1)[0] ?? '';
      return { cookie, to: String(entered.headers['location']) };
    },
    async close() {
      await jobs.stop();
      await house.close();
      await inbox.close();
    },
  };
}
