// A board on which somebody asks and Parley answers.

import { nonsenseOf, serverStage } from '#test/support/rest/server-stage.ts';
import type { ReplyStage } from '#test/conformance/stage.ts';
import { BoardStandIn, boardToken } from '../support/samples/stand-in.ts';

export async function openSamplesStage(): Promise<ReplyStage> {
  const board = new BoardStandIn();
  await board.server.start();
  const settings = { url: board.server.url };
  const post = async (texts: readonly string[]) => texts.map((text) => board.say(text).id);
  return {
    ...serverStage(board.server),
    settings: { ...settings, token: boardToken },
    settingsWithoutCredentials: settings,
    post,
    edit: async (id, text) => board.edit(id, text),
    delete: async (id) => board.delete(id),
    showAgain: async (id) => board.show(board.find(id)),
    hostile: async (texts) => {
      const sound = { id: 'x', text: 'x', author: { id: 'x', name: 'x' }, at: 'x', replyTo: null };
      const ids: string[] = [];
      for (const text of texts) {
        for (const note of nonsenseOf({ ...sound, isMine: false })) {
          board.add(note);
          board.add({ kind: 'said', note });
        }
        ids.push(board.say(text).id);
      }
      return ids;
    },
    ask: async (text) => board.say(text).id,
    answers: async () =>
      [...board.notes.values()]
        .filter(({ author, isDeleted }) => author === 'parley' && !isDeleted)
        .map(({ id: nativeId, text, replyTo: to }) => ({ nativeId, text, to })),
  };
}
