// Parley that listens to a scripted network and turns what it hears into conversations, for tests of what is done with
// them.

import { createContacts } from '#features/contacts/feature.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import { contactsPermissions } from '#features/contacts/permissions.ts';
import { createConversations } from '#features/conversations/feature.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import { conversationsPermissions } from '#features/conversations/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { understandingPermissions } from '#features/understanding/permissions.ts';
import { systemActor } from '#platform/actor.ts';
import { assert } from '#platform/errors.ts';
import type { Feature, Permission, Platform } from '#platform/feature.ts';
import { eventually } from './listening.ts';
import type { Caller, HouseOptions, TestOrganisation } from './house.ts';
import { PUBLIC_URL } from './house.ts';
import { openOrganisation } from './organisation.ts';
import { scriptNetwork } from './scripted-network.ts';
import type { ScriptedNetwork } from './scripted-network.ts';

export type TestConversations = TestOrganisation & {
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  network: ScriptedNetwork;
  sourceId: string;
  topicId: string;
  addSource(place: string, more?: { isOwnPlace?: boolean }): Promise<string>;
  /** Heard, stored, and every event delivered. */
  hear(batch: Partial<Batch>): Promise<void>;
  /** One post, as `hear` has it; its native id. */
  say(post: Partial<IncomingPost> & { text: string }): Promise<string>;
  /** The answer's body; an error unless its status is that. */
  call(
    caller: Caller,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    status?: number,
  ): Promise<unknown>;
};

export type MoreFeatures = {
  permissions: Readonly<Record<string, Permission>>;
  create(
    platform: Platform,
    facades: {
      access: TestOrganisation['access'];
      people: TestOrganisation['people'];
      listening: ListeningFacade;
      contacts: ContactsFacade;
      conversations: ConversationsFacade;
    },
  ): Feature[];
};

/** With a topic "Ferries" (`ferry OR ferries`) of Sales, and a source. @param options.more later features on top */
export async function openConversations(
  options: HouseOptions & { more?: MoreFeatures } = {},
): Promise<TestConversations> {
  const network = scriptNetwork('stream');
  const composed: {
    listening: ReturnType<typeof createListening>;
    contacts: ContactsFacade;
    conversations: ConversationsFacade;
  }[] = [];
  const house = await openOrganisation({
    ...options,
    features: {
      permissions: {
        ...understandingPermissions,
        ...listeningPermissions,
        ...contactsPermissions,
        ...conversationsPermissions,
        ...options.more?.permissions,
      },
      create(platform, { access, people }) {
        const understanding = createUnderstanding(platform);
        const listening = createListening(platform, {
          connectors: [network.connector],
          units: people,
          understanding: understanding.facade,
          options: {
            keepUnmatchedDays: 3,
            rematchDays: 30,
            publicUrl: PUBLIC_URL,
            webUrl: PUBLIC_URL,
          },
        });
        const contacts = createContacts(platform, { people, listening: listening.facade });
        const conversations = createConversations(platform, {
          people,
          listening: listening.facade,
          contacts: contacts.facade,
        });
        composed.push({
          listening,
          contacts: contacts.facade,
          conversations: conversations.facade,
        });
        const facades = {
          access,
          people,
          listening: listening.facade,
          contacts: contacts.facade,
          conversations: conversations.facade,
        };
        const more = options.more?.create(platform, facades) ?? [];
        return [understanding, listening, contacts, conversations, ...more];
      },
    },
  });
  const [parts] = composed;
  assert(parts, 'the features were not composed');
  const { listening } = parts;
  const schedule = await listening.start?.();
  const system = systemActor('test');
  const addSource = (place: string, more: { isOwnPlace?: boolean } = {}) => {
    const settings = { place };
    return listening.facade.addSource(system, {
      connector: network.connector.name,
      name: place,
      settings,
      ...more,
    });
  };
  const topicId = await listening.facade.createTopic(system, {
    name: 'Ferries',
    description: '',
    query: 'ferry OR ferries',
    ownerUnitId: house.units.sales,
  });
  const sourceId = await addSource('harbour');
  await eventually(() => assert(network.open() > 0, 'nobody listens yet'));

  let said = 0;
  async function hear(batch: Partial<Batch>): Promise<void> {
    const before = await storedPosts();
    network.say(batch);
    const wanted = before + (batch.posts?.length ?? 0);
    await eventually(async () => assert((await storedPosts()) >= wanted, 'not stored yet'));
    await house.deliver();
  }

  async function storedPosts(): Promise<number> {
    const { count } = await house.database.db
      .selectFrom('posts')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  return {
    ...house,
    listening: listening.facade,
    contacts: parts.contacts,
    conversations: parts.conversations,
    network,
    sourceId,
    topicId,
    addSource,
    hear,
    async say(post) {
      said += 1;
      const nativeId = post.nativeId ?? `post-${said}`;
      await hear({ posts: [{ author: 'anna', authorId: 'anna', ...post, nativeId }] });
      return nativeId;
    },
    async call(caller, method, path, body, status = 200) {
      const answer = await house.request(caller, method, path, body);
      if (answer.status === status) return answer.body;
      throw new Error(
        `${method} ${path}: ${status} wanted, got ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    },
    async close() {
      await schedule?.stop();
      await listening.close();
      await house.close();
    },
  };
}
