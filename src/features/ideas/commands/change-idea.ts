// Title, text, board, tags and where an idea may be seen are changed by hand; what it was called before still finds it.

import type { Actor } from '#platform/actor.ts';
import { getIdea, getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasEvents } from '../contract.ts';
import type { IdeaPatch } from '../contract/ideas.ts';
import { searchWords } from '#text/search-words.ts';
import { languageOf } from '../queries/read-origin.ts';
import { updateIdea } from '../store/ideas.ts';
import { listAllWordings, replaceOwnWording } from '../store/wordings.ts';
import { insertOwnWordings, requireBoard, requireTags } from './make-idea.ts';
import { tell } from './wish.ts';

export async function changeIdea(
  ideas: Ideas,
  actor: Actor,
  { ideaId, ...patch }: IdeaPatch & { ideaId: string },
): Promise<void> {
  const { db, clock } = ideas.platform;
  if (patch.boardId) await requireBoard(ideas, patch.boardId);
  if (patch.tagIds) await requireTags(ideas, patch.tagIds);
  if (patch.standing !== undefined || patch.isPublic !== undefined) {
    await ideas.people.requireInUnit(actor, 'ideas.decide', null);
  }
  await db.transaction().execute(async (tx) => {
    await getWhole(tx, ideaId);
    const before = await getIdea(tx, ideaId, { forUpdate: true });
    const now = clock.now();
    const title = patch.title ?? before.title;
    const text = patch.text ?? before.text;
    const isReworded = title !== before.title || text !== before.text;
    const lang = isReworded ? languageOf('und', `${title}. ${text}`) : before.lang;
    if (isReworded) {
      await replaceOwnWording(tx, { ideaId, kind: 'text', at: now });
      await insertOwnWordings(tx, { ideaId, title, text, lang, source: 'typed', now });
    }
    const asked = (await listAllWordings(tx, [ideaId])).map((wording) => wording.text);
    await updateIdea(tx, {
      id: ideaId,
      board_id: patch.boardId ?? before.board_id,
      title,
      text,
      lang,
      standing: patch.standing ?? before.standing,
      is_public: patch.isPublic ?? before.is_public,
      tag_ids: patch.tagIds ?? before.tag_ids,
      words: searchWords([title, text, ...asked].join('\n'), lang),
      titleWords: searchWords(title, lang),
      now,
    });
    const whole = { id: ideaId, board_id: patch.boardId ?? before.board_id };
    const more = { what: Object.keys(patch) };
    await tell(ideas, tx, actor, { type: ideasEvents.ideaChanged, whole, more });
  });
}
