// Internal notes, labels, and the rules for opening, over HTTP.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeNote, writeNote } from '../commands/change-beside.ts';
import { dropLabel, dropRule, keepLabel, keepRule } from '../commands/change-labels-and-rules.ts';
import type { Conversations } from '../context.ts';
import {
  labelInput,
  labelShape,
  noteInput,
  noteShape,
  noteToMeShape,
  previewInput,
  previewShape,
  ruleInput,
  ruleShape,
} from '../contract.ts';
import type { Rule } from '../contract.ts';
import { previewRule } from '../queries/preview-rule.ts';
import { readNotes, showNote } from '../queries/view-conversation.ts';
import { listLabels } from '../store/labels.ts';
import { findNote, listNotesTo } from '../store/notes.ts';
import { listRules } from '../store/opening-rules.ts';
import { ruleNotFound } from '../commands/change-labels-and-rules.ts';
import { assert } from '#platform/errors.ts';

const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export function noteRoutes(conversations: Conversations): Route[] {
  const { db } = conversations.platform;
  const tag = 'Conversations';
  const base = '/api/v1/conversations';
  const params = z.object({ conversationId: z.uuid() });
  const noteParams = params.extend({ noteId: z.uuid() });
  async function shown(noteId: string) {
    const note = await findNote(db, noteId);
    assert(note, 'a note that was just written is there');
    return { body: showNote(note) };
  }
  return [
    defineRoute({
      method: 'GET',
      path: `${base}/notes-to-me`,
      permission: 'conversations.read',
      summary: 'Notes that name me and that I have not seen, newest first',
      tag,
      response: listOf(noteToMeShape),
      handle: async ({ actor }) => {
        const notes = await listNotesTo(db, personOnly(actor).personId);
        const items = notes.map((note) => {
          return { note: showNote(note), conversationId: note.conversationId };
        });
        return { body: { items } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/:conversationId/notes`,
      permission: 'conversations.read',
      summary: 'Internal notes, in the order written',
      tag,
      params,
      response: listOf(noteShape),
      handle: async (call) => {
        return { body: { items: await readNotes(conversations, call.params.conversationId) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/:conversationId/notes`,
      permission: 'conversations.work',
      summary: 'Write a note that only people here see, and tell those it names',
      tag,
      params,
      status: 201,
      body: noteInput,
      response: noteShape,
      handle: async (call) => {
        const note = { ...call.params, ...call.body };
        return shown(await writeNote(conversations, personOnly(call.actor), note));
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: `${base}/:conversationId/notes/:noteId`,
      permission: 'conversations.work',
      summary: 'Change a note of mine',
      tag,
      params: noteParams,
      body: noteInput.pick({ text: true }),
      response: noteShape,
      handle: async (call) => {
        const change = { ...call.params, text: call.body.text };
        await changeNote(conversations, personOnly(call.actor), change);
        return shown(call.params.noteId);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${base}/:conversationId/notes/:noteId`,
      permission: 'conversations.work',
      summary: 'Remove a note of mine; that there was one stays in the history',
      tag,
      params: noteParams,
      response: z.void(),
      handle: async (call) => {
        await changeNote(conversations, personOnly(call.actor), { ...call.params, text: '' });
        return { body: undefined };
      },
    }),
  ];
}

export function labelRoutes(conversations: Conversations): Route[] {
  const { db } = conversations.platform;
  const tag = 'Conversations';
  const path = '/api/v1/conversation-labels';
  const params = z.object({ labelId: z.uuid() });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'conversations.read',
      summary: 'The labels of the organisation, by name',
      tag,
      response: listOf(labelShape),
      handle: async () => ({ body: { items: await listLabels(db) } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: 'conversations.rules.manage',
      summary: 'Add a label',
      tag,
      status: 201,
      body: labelInput,
      response: labelShape,
      handle: async ({ actor, body }) => {
        return { body: await keepLabel(conversations, someone(actor), body) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:labelId`,
      permission: 'conversations.rules.manage',
      summary: 'Rename or recolour a label',
      tag,
      params,
      body: labelInput,
      response: labelShape,
      handle: async (call) => {
        const label = { ...call.body, id: call.params.labelId };
        return { body: await keepLabel(conversations, someone(call.actor), label) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:labelId`,
      permission: 'conversations.rules.manage',
      summary: 'Remove a label from everywhere',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await dropLabel(conversations, someone(call.actor), call.params.labelId);
        return { body: undefined };
      },
    }),
  ];
}

export function ruleRoutes(conversations: Conversations): Route[] {
  const { db } = conversations.platform;
  const tag = 'Conversation rules';
  const path = '/api/v1/conversation-rules';
  const params = z.object({ ruleId: z.uuid() });
  const permission = 'conversations.rules.manage';
  async function shown(ruleId: string): Promise<{ body: Rule }> {
    const rule = (await rules()).find(({ id }) => id === ruleId);
    if (!rule) throw ruleNotFound(ruleId);
    return { body: rule };
  }
  async function rules(): Promise<Rule[]> {
    return (await listRules(db)).map(({ id, name, opens, changedAt, changedBy, ...conditions }) => {
      const shownConditions = ruleInput.shape.conditions.parse(conditions);
      const changed = { changedAt: changedAt.toISOString(), changedBy };
      return { id, name, opens, conditions: shownConditions, ...changed };
    });
  }
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'conversations.read',
      summary: 'Which mentions open a conversation; those at places of ours always do',
      tag,
      response: listOf(ruleShape),
      handle: async () => ({ body: { items: await rules() } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission,
      summary: 'Add a rule',
      tag,
      status: 201,
      body: ruleInput,
      response: ruleShape,
      handle: async ({ actor, body }) => {
        return shown(await keepRule(conversations, someone(actor), body));
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:ruleId`,
      permission,
      summary: 'Change a rule; conversations that are open stay open',
      tag,
      params,
      body: ruleInput,
      response: ruleShape,
      handle: async (call) => {
        const rule = { ...call.body, id: call.params.ruleId };
        return shown(await keepRule(conversations, someone(call.actor), rule));
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:ruleId`,
      permission,
      summary: 'Remove a rule',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await dropRule(conversations, someone(call.actor), call.params.ruleId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/preview`,
      permission,
      summary: 'What a rule would have opened, tried on past mentions',
      tag,
      body: previewInput,
      response: previewShape,
      handle: async ({ body }) => ({ body: await previewRule(conversations, body) }),
    }),
  ];
}
