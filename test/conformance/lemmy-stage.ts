// A Lemmy server on which people post and comment, and our user answers.

import { account, nativeIdOf, openLemmy } from '#test/support/lemmy/stand-in.ts';
import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import type { ReplyStage } from './stage.ts';

export async function openLemmyStage(version: 3 | 4): Promise<ReplyStage> {
  const site = await openLemmy(version);
  const settings = { url: site.server.url };
  // A post and a comment on it, in turn.
  const say = (text: string): string => {
    const last = site.entries.findLast(({ comment }) => comment === null);
    return nativeIdOf(site.say(text, last && site.entries.length % 2 === 1 ? { below: last } : {}));
  };
  const post = (texts: readonly string[]) => Promise.resolve(texts.map(say));
  return {
    ...serverStage(site.server),
    settings: { ...settings, ...account },
    settingsWithoutCredentials: settings,
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
    hostile: async (texts) => {
      const [id = ''] = await post(['x']);
      const sound = site.shown(site.find(id));
      const written = {
        id: 5,
        name: 'x',
        body: 'x',
        ap_id: 'javascript:alert(1)',
        published: '2026-01-01T00:00:00Z',
        deleted: false,
        removed: false,
      };
      const inside = nonsenseOf(written).map((each) => ({ ...sound, post: each }));
      site.nonsense.push(...nonsenseOf(sound), ...inside);
      return post(texts);
    },
    ask: (text) => Promise.resolve(nativeIdOf(site.say(text))),
    answers: () =>
      Promise.resolve(
        site.entries
          .filter(({ user, isDeleted }) => user === account.user && !isDeleted)
          .map((entry) => ({
            nativeId: nativeIdOf(entry),
            text: entry.text,
            to: `post/${entry.comment?.postId}`,
          })),
      ),
    likes: (id) => Promise.resolve(site.find(id).isLiked),
  };
}
