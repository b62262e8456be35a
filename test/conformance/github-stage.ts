// A repository in which somebody asks, in issues, discussions or comments, and the token's owner answers.

import { nativeIdOf } from '#test/support/github/entry.ts';
import type { Entry } from '#test/support/github/entry.ts';
import { gitHubToken, openGitHub } from '#test/support/github/stand-in.ts';
import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import type { ReplyStage } from './stage.ts';

export async function openGitHubStage(): Promise<ReplyStage> {
  const site = await openGitHub();
  const secret = 'harbour';
  const settings = { repository: 'octocat/hello-world', server: site.server.url };
  const removed = new Map<string, Entry>();
  let called = 0;
  let count = 0;
  // In turn an issue, a comment on it, a discussion, and a comment there.
  const say = (text: string): string => {
    count += 1;
    const number = Math.ceil(count / 2);
    const place = { number, isDiscussion: count % 4 === 3 || count % 4 === 0 };
    const entry = count % 2 === 0 ? site.say(text, place) : site.open(text, number, place);
    return nativeIdOf(entry);
  };
  const post = (texts: readonly string[]) => Promise.resolve(texts.map(say));
  return {
    ...serverStage(site.server),
    settings: { ...settings, token: gitHubToken, webhookSecret: secret },
    settingsWithoutCredentials: settings,
    post,
    edit: (id, body) => {
      site.change(id, { body });
      return Promise.resolve();
    },
    delete: (id) => {
      removed.set(id, site.find(id));
      site.remove(id);
      return Promise.resolve();
    },
    showAgain: (id) => {
      const entry = removed.get(id);
      if (entry) site.say(entry.body, { ...entry, updatedAt: site.server.now() });
      return Promise.resolve();
    },
    hostile: async (texts) => {
      const sound = { ...site.shown(site.open('x', 900)), id: 5, updatedAt: 'x' };
      site.nonsense.push(...nonsenseOf(sound));
      return post(texts);
    },
    callBack: async (callbackUrl) => {
      for (const entry of site.entries.slice(called)) {
        const what = entry.isDiscussion ? 'discussion' : 'issue';
        const name = entry.isComment ? `${what}_comment` : what === 'issue' ? 'issues' : what;
        const action = entry.isComment ? 'created' : 'opened';
        const { headers, body } = site.event(name, action, entry, secret);
        await fetch(callbackUrl, { method: 'POST', headers, body: Buffer.from(body) });
      }
      called = site.entries.length;
    },
    ask: (text) => Promise.resolve(say(text)),
    answers: () =>
      Promise.resolve(
        site.entries
          .filter(({ login }) => login === 'parley-bot')
          .map((entry) => ({
            nativeId: nativeIdOf(entry),
            text: entry.body,
            to: `${entry.isDiscussion ? 'discussions' : 'issues'}/${entry.number}`,
          })),
      ),
    likes: (id) => Promise.resolve(site.find(id).isLiked),
  };
}
