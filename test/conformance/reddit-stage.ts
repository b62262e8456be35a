// A subreddit in which people post and comment, and our user answers; through an application or through the feeds.

import { application, openReddit, user } from '#test/support/reddit/stand-in.ts';
import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import type { ReplyStage } from './stage.ts';

export async function openRedditStage(settings = { ...application, ...user }): Promise<ReplyStage> {
  const site = await openReddit();
  const base = { subreddit: 'ferries', standIn: site.server.url };
  // A post and a comment on it, in turn.
  const say = (text: string): string => {
    const last = site.said.at(-1);
    const parent = last?.parent === null && site.said.length % 2 === 1 ? last.name : null;
    return site.say(text, parent === null ? {} : { parent }).name;
  };
  const post = (texts: readonly string[]) => Promise.resolve(texts.map(say));
  return {
    ...serverStage(site.server),
    settings: { ...base, ...settings },
    settingsWithoutCredentials: { ...base, ...application },
    post,
    edit: (id, text) => {
      site.find(id).text = text;
      return Promise.resolve();
    },
    delete: (id) => {
      site.find(id).isDeleted = true;
      return Promise.resolve();
    },
    showAgain: (id) => {
      site.find(id).isDeleted = false;
      return Promise.resolve();
    },
    replyUnheard: (id, text) => Promise.resolve(site.say(text, { parent: id }).name),
    hostile: async (texts) => {
      const sound = {
        name: 't3_zzzz',
        author: 'x',
        title: 'x',
        selftext: 'x',
        created_utc: 1_700_000_000,
        permalink: '/r/ferries/',
      };
      site.nonsense.push(
        ...nonsenseOf(sound),
        ...nonsenseOf(sound).map((data) => ({ kind: 't3', data })),
      );
      return post(texts);
    },
    // What is beyond the last thousand is shown no longer. Times are whole seconds there: some go by.
    forget: () => {
      site.said = [];
      return site.server.skew(3000);
    },
    ask: (text) => Promise.resolve(site.say(text).name),
    answers: () =>
      Promise.resolve(
        site.said
          .filter(({ author, isDeleted }) => author === user.user && !isDeleted)
          .map(({ name, text, parent }) => ({ nativeId: name, text, to: parent })),
      ),
  };
}
