// A site on which people ask, answer and comment, and our user answers.

import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import { credentials, openStackExchange } from '#test/support/stackexchange/stand-in.ts';
import type { Entry } from '#test/support/stackexchange/stand-in.ts';
import type { ReplyStage } from './stage.ts';

export async function openStackExchangeStage(): Promise<ReplyStage> {
  const site = await openStackExchange();
  const settings = { site: 'stackoverflow', standIn: site.server.url };
  const removed = new Map<string, Entry>();
  let count = 0;
  let question: Entry | null = null;
  // A question, an answer and a comment, in turn.
  const say = (text: string): string => {
    const turn = count % 3;
    count += 1;
    if (question === null || turn === 0) question = site.ask(text);
    const entry =
      turn === 0
        ? question
        : turn === 1
          ? site.answer(text, question)
          : site.comment(text, question);
    return `${entry.kind}/${entry.id}`;
  };
  const post = (texts: readonly string[]) => Promise.resolve(texts.map(say));
  return {
    ...serverStage(site.server),
    settings: { ...settings, ...credentials },
    settingsWithoutCredentials: settings,
    post,
    edit: (id, text) => {
      site.edit(id, text);
      return Promise.resolve();
    },
    delete: (id) => {
      removed.set(id, site.find(id));
      site.remove(id);
      return Promise.resolve();
    },
    showAgain: (id) => {
      const entry = removed.get(id);
      if (entry) site.restore(entry);
      return Promise.resolve();
    },
    hostile: async (texts) => {
      const [id] = await post(['x']);
      const { question_id: _, ...sound } = site.shown(site.find(id ?? ''));
      site.nonsense.push(...nonsenseOf({ ...sound, answer_id: 5 }), ...nonsenseOf(sound));
      return post(texts);
    },
    ask: (text) => {
      const { kind, id } = site.ask(text);
      return Promise.resolve(`${kind}/${id}`);
    },
    answers: () =>
      Promise.resolve(
        site.entries
          .filter(({ userId }) => userId === 77)
          .map(({ kind, id, markdown, parent }) => ({
            nativeId: `${kind}/${id}`,
            text: markdown,
            to: `question/${parent}`,
          })),
      ),
    likes: (id) => Promise.resolve(site.find(id).isUpvoted),
  };
}
