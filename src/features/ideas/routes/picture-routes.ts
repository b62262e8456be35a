// Pictures of an idea over HTTP: added as bytes, removed, and handed out as what their bytes are.

import { z } from 'zod';
import { personOnly } from '#platform/http/caller.ts';
import { answerPicture } from '#platform/http/picture-answer.ts';
import type { Mount } from '#platform/http/mount.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { isId } from '#platform/ids.ts';
import { addPicture, pictureNotFound, removePicture } from '../commands/change-pictures.ts';
import type { Ideas } from '../context.ts';
import { ideaShape } from '../contract/ideas.ts';
import { PICTURE_BYTES_MAX, PICTURE_TYPES } from '../contract/kinds.ts';
import { pictureQuery } from '../contract/pictures.ts';
import { viewIdea } from '../queries/show-ideas.ts';
import { findPicture } from '../store/pictures.ts';

const tag = 'Ideas';
const path = '/api/v1/ideas/:ideaId/pictures';
const params = z.object({ ideaId: z.uuid() });

export function pictureRoutes(ideas: Ideas): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path,
      permission: 'ideas.take-part',
      summary: 'Add a picture to my idea: PNG, JPEG or WebP; to any, who works with ideas',
      tag,
      params,
      query: pictureQuery,
      bodyMediaTypes: PICTURE_TYPES,
      bodyBytesMax: PICTURE_BYTES_MAX,
      body: z.instanceof(Uint8Array),
      status: 201,
      response: ideaShape,
      handle: async (call) => {
        const actor = personOnly(call.actor);
        await addPicture(ideas, actor, { ...call.params, ...call.query, bytes: call.body });
        return { body: await viewIdea(ideas, call.params.ideaId, actor.personId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:pictureId`,
      permission: 'ideas.take-part',
      summary: 'Remove a picture of my idea; of any, who works with ideas',
      tag,
      params: params.extend({ pictureId: z.uuid() }),
      response: z.void(),
      handle: async (call) => {
        await removePicture(ideas, personOnly(call.actor), call.params);
        return { body: undefined };
      },
    }),
  ];
}

export function pictureMount({ platform }: Pick<Ideas, 'platform'>): Mount {
  return {
    methods: ['GET'],
    path: `${path}/:pictureId`,
    permission: 'ideas.read',
    summary: 'A picture of an idea',
    tag,
    async handle(request, { requestId }) {
      const pictureId = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const picture = isId(pictureId) ? await findPicture(platform.db, pictureId) : null;
      return answerPicture(picture, { error: pictureNotFound(), requestId });
    },
  };
}
