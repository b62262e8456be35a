// Comments and internal notes of an idea over HTTP.

import { z } from 'zod';
import { assert } from '#platform/errors.ts';
import { personOnly, someone } from '#platform/http/caller.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeComment, writeComment, writeNote } from '../commands/talk.ts';
import { getIdea } from '../context.ts';
import type { Ideas } from '../context.ts';
import { commentInput, commentPatch, commentShape, noteShape } from '../contract/ideas.ts';
import { readComments, showComment } from '../queries/show-ideas.ts';
import { listIdsOfWhole } from '../store/standings.ts';
import { findComment, listHeldComments, listNotes } from '../store/talk.ts';

const tag = 'Ideas';
const one = '/api/v1/ideas/:ideaId';
const params = z.object({ ideaId: z.uuid() });
const HELD_SHOWN = 200;

export function talkRoutes(ideas: Ideas): Route[] {
  return [...commentRoutes(ideas), ...noteRoutes(ideas)];
}

function commentRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const shown = async (commentId: string) => {
    const comment = await findComment(db, commentId);
    assert(comment, 'a comment that was just kept is there');
    return { body: showComment(comment) };
  };
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/comments`,
      permission: 'ideas.read',
      summary: 'What people say about it, in the order written; held and hidden words too',
      tag,
      params,
      query: z.object(pageQuery),
      response: pageOf(commentShape),
      handle: async (call) => ({
        body: await readComments(ideas, call.params.ideaId, call.query),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/comments`,
      permission: 'ideas.take-part',
      summary: 'Say something about it; where the idea is public, the public reads it',
      tag,
      params,
      status: 201,
      body: commentInput,
      response: commentShape,
      handle: async (call) => {
        const actor = personOnly(call.actor);
        for (const personId of call.body.mentions) await ideas.people.person(personId);
        const who = { kind: 'person', id: actor.personId } as const;
        // The public reads it as said by the organisation: who of ours says it, is for us.
        const comment = { ...call.params, ...call.body, who, shownAs: null };
        const id = await db
          .transaction()
          .execute((tx) => writeComment(ideas, tx, actor, { ...comment, standing: 'open' }));
        return shown(id);
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: `${one}/comments/:commentId`,
      permission: 'ideas.take-part',
      summary: 'Change my words; who decides also lets held ones through, or hides them',
      tag,
      params: params.extend({ commentId: z.uuid() }),
      body: commentPatch,
      response: commentShape,
      handle: async (call) => {
        const { text, standing } = call.body;
        await changeComment(ideas, someone(call.actor), {
          ...call.params,
          ...(text !== undefined && { text }),
          ...(standing !== undefined && { standing }),
        });
        return shown(call.params.commentId);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/idea-comments/held',
      permission: 'ideas.decide',
      summary: 'Words that wait for somebody’s look, oldest first',
      tag,
      response: z.object({ items: z.array(commentShape) }),
      handle: async () => {
        const rows = await listHeldComments(db, HELD_SHOWN);
        return { body: { items: rows.map(showComment) } };
      },
    }),
  ];
}

function noteRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const readNotes = async (ideaId: string) => {
    const { canonical_id } = await getIdea(db, ideaId);
    const notes = await listNotes(db, await listIdsOfWhole(db, canonical_id));
    return notes.map(({ author_id: authorId, at, ...note }) => {
      return { ...note, authorId, at: at.toISOString() };
    });
  };
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/notes`,
      permission: 'ideas.read',
      summary: 'Internal notes, in the order written',
      tag,
      params,
      response: z.object({ items: z.array(noteShape) }),
      handle: async (call) => ({ body: { items: await readNotes(call.params.ideaId) } }),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/notes`,
      permission: 'ideas.work',
      summary: 'Write a note that only people here see, and tell those it names',
      tag,
      params,
      status: 201,
      body: commentInput,
      response: noteShape,
      handle: async (call) => {
        const note = { ...call.params, ...call.body };
        const id = await writeNote(ideas, personOnly(call.actor), note);
        const written = (await readNotes(call.params.ideaId)).find((each) => each.id === id);
        assert(written, 'a note that was just written is there');
        return { body: written };
      },
    }),
  ];
}
