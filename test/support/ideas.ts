// Parley with ideas, and a mail server that keeps what it is handed, for tests of wishes and of who is told what came of them.

import type { IdeasFacade } from '#features/ideas/facade.ts';
import { createIdeas } from '#features/ideas/feature.ts';
import { ideasPermissions } from '#features/ideas/permissions.ts';
import { ideaShape } from '#features/ideas/contract/ideas.ts';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import type { StatusKind } from '#features/ideas/contract/kinds.ts';
import { systemActor } from '#platform/actor.ts';
import { assert } from '#platform/errors.ts';
import { z } from 'zod';
import { openEngagement } from './engagement.ts';
import type { TestEngagement } from './engagement.ts';
import type { Caller } from './house.ts';
import { PUBLIC_URL } from './house.ts';
import { openSmtpInbox } from './smtp-inbox.ts';
import type { SmtpInbox } from './smtp-inbox.ts';

export type TestIdeas = TestEngagement & {
  ideas: IdeasFacade;
  inbox: SmtpInbox;
  boardId: string;
  statusOf: Record<StatusKind, string>;
  /** Runs a job by its name as often as it takes, then delivers every event. */
  runJob(name: string, payload?: Record<string, unknown>): Promise<void>;
  /** A contact with this mail address. */
  visitor(address: string): Promise<string>;
  makeIdea(caller: Caller, title: string, more?: object): Promise<Idea>;
  idea(ideaId: string): Promise<Idea>;
};

const login = { user: 'parley', password: 'quiet harbour' };
const named = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

export async function openIdeas(): Promise<TestIdeas> {
  const inbox = await openSmtpInbox(login);
  const created: ReturnType<typeof createIdeas>[] = [];
  const house = await openEngagement({
    allowAddresses: ['127.0.0.0/8'],
    mailSender: {
      server: { host: '127.0.0.1', port: inbox.port, security: 'none' },
      credentials: login,
      from: { name: 'Heron Ferries', address: 'parley@heron.example' },
    },
    more: {
      permissions: ideasPermissions,
      create(platform, needs) {
        const feature = createIdeas(platform, { ...needs, publicUrl: PUBLIC_URL });
        created.push(feature);
        return [feature];
      },
    },
  });
  const [feature] = created;
  assert(feature, 'ideas were not composed');
  const { hub } = house.roles;
  const boards = named.parse(await house.call(hub, 'GET', '/api/v1/idea-boards'));
  const boardId = boards.items[0]?.id ?? '';
  const statuses = z
    .object({ items: z.array(z.looseObject({ id: z.string(), kind: z.string() })) })
    .parse(await house.call(hub, 'GET', '/api/v1/idea-statuses'));
  const statusOf = Object.fromEntries(statuses.items.map(({ id, kind }) => [kind, id]));
  const ideaAt = async (path: string) => ideaShape.parse(await house.call(hub, 'GET', path));
  return {
    ...house,
    ideas: feature.facade,
    inbox,
    boardId,
    statusOf: statusesShape.parse(statusOf),
    async runJob(name, payload = {}) {
      const job = feature.jobs?.find((each) => each.name === name);
      assert(job, `${name} is a job of ideas`);
      await job.run(payload, { jobId: '1', attempt: 1, signal: new AbortController().signal });
      await house.deliver();
    },
    visitor: (address) =>
      house.database.db
        .transaction()
        .execute((tx) =>
          house.contacts.contactOfAddress(tx, systemActor('test'), { address, name: null }),
        ),
    async makeIdea(caller, title, more = {}) {
      const body = { boardId, title, ...more };
      return ideaShape.parse(await house.call(caller, 'POST', '/api/v1/ideas', body, 201));
    },
    idea: (ideaId) => ideaAt(`/api/v1/ideas/${ideaId}`),
    async close() {
      await house.close();
      await inbox.close();
    },
  };
}

const statusesShape = z.object({
  new: z.string(),
  considering: z.string(),
  planned: z.string(),
  making: z.string(),
  done: z.string(),
  declined: z.string(),
});
