// A channel below whose videos people comment, and the channel answers.

import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import { channel, key, openYouTube, ownChannel, signIn } from '#test/support/youtube/stand-in.ts';
import type { Entry } from '#test/support/youtube/stand-in.ts';
import type { ReplyStage } from './stage.ts';

export async function openYouTubeStage(): Promise<ReplyStage> {
  const site = await openYouTube();
  const settings = { channel, key, standIn: site.server.url };
  const removed = new Map<string, Entry>();
  let count = 0;
  // A comment, and a reply to it, in turn.
  const say = (text: string): string => {
    const isReply = count % 2 === 1;
    count += 1;
    const parent = site.entries.findLast(({ parentId }) => parentId === null);
    return site.say(text, isReply && parent ? { parent } : {}).id;
  };
  const post = (texts: readonly string[]) => Promise.resolve(texts.map(say));
  return {
    ...serverStage(site.server),
    settings: { ...settings, ...signIn },
    settingsWithoutCredentials: settings,
    post,
    edit: (id, text) => {
      site.find(id).text = text;
      return Promise.resolve();
    },
    delete: (id) => {
      const gone = site.find(id);
      removed.set(id, gone);
      site.keep((entry) => entry !== gone);
      return Promise.resolve();
    },
    showAgain: (id) => {
      const entry = removed.get(id);
      if (entry) site.entries.push(entry);
      site.keep(() => true);
      return Promise.resolve();
    },
    hostile: async (texts) => {
      const [id = ''] = await post(['x', 'x']);
      const sound = site.thread(site.find(id));
      const comment = site.comment(site.find(id));
      const inside = nonsenseOf({ ...comment }).map((topLevelComment) => ({
        ...sound,
        snippet: { topLevelComment },
      }));
      site.nonsense.push(...nonsenseOf(sound), ...inside);
      return post(texts);
    },
    ask: (text) => Promise.resolve(site.say(text).id),
    answers: () =>
      Promise.resolve(
        site.entries
          .filter(({ channelId }) => channelId === ownChannel)
          .map(({ id, text, parentId }) => ({ nativeId: id, text, to: parentId })),
      ),
  };
}
