// A forum on which somebody asks and the key's user answers.

import { forumKey, openForum } from '#test/support/discourse/stand-in.ts';
import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import type { ReplyStage } from './stage.ts';

export async function openDiscourseStage(): Promise<ReplyStage> {
  const forum = await openForum();
  const settings = { url: forum.server.url };
  const secret = 'harbour';
  let called = 0;
  const nativeId = (entry: { topicId: number; number: number }) =>
    `${entry.topicId}/${entry.number}`;
  const post = (texts: readonly string[]) =>
    Promise.resolve(texts.map((text) => nativeId(forum.say(text))));
  return {
    ...serverStage(forum.server),
    settings: { ...settings, user: 'parley', key: forumKey, webhookSecret: secret },
    settingsWithoutCredentials: settings,
    post,
    edit: (id, text) => {
      forum.find(id).raw = text;
      return Promise.resolve();
    },
    delete: (id) => {
      forum.find(id).isDeleted = true;
      return Promise.resolve();
    },
    showAgain: (id) => {
      forum.find(id).isDeleted = false;
      return Promise.resolve();
    },
    hostile: async (texts) => {
      const sound = {
        id: 5,
        topic_id: 99,
        post_number: 1,
        username: 'x',
        created_at: '2026-01-01T00:00:00Z',
        cooked: 'x',
        topic_title: 'x',
      };
      forum.nonsense.push(...nonsenseOf(sound));
      return post(texts);
    },
    callBack: async (callbackUrl) => {
      for (const entry of forum.entries.slice(called)) {
        const { headers, body } = forum.event('post_created', entry, secret);
        await fetch(callbackUrl, { method: 'POST', headers, body: Buffer.from(body) });
      }
      called = forum.entries.length;
    },
    ask: async (text) => (await post([text]))[0] ?? '',
    answers: () =>
      Promise.resolve(
        forum.entries
          .filter(({ username, isDeleted }) => username === 'parley' && !isDeleted)
          .map((entry) => ({
            nativeId: nativeId(entry),
            text: entry.raw,
            to: `${entry.topicId}/${entry.replyTo}`,
          })),
      ),
    likes: (id) => Promise.resolve(forum.find(id).isLiked),
  };
}
