// Pictures as bytes. Each version has an address of its own (`?v=`), so browsers keep it for good.

import { answerPicture } from '#platform/http/picture-answer.ts';
import type { Mount } from '#platform/http/mount.ts';
import { AppError } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors } from '../contract.ts';
import { findPicture } from '../store/pictures.ts';

export function pictureMount({ platform }: PeopleContext): Mount {
  return {
    methods: ['GET'],
    path: '/api/v1/people/:personId/picture',
    permission: 'people.directory.read',
    summary: 'A person’s picture',
    tag: 'people',
    async handle(request, { requestId }) {
      const personId = new URL(request.url).pathname.split('/').at(-2) ?? '';
      const picture = isId(personId) ? await findPicture(platform.db, personId) : null;
      return answerPicture(picture, { error: notFound(), requestId });
    },
  };
}

function notFound(): AppError {
  return new AppError('not-found', peopleErrors.pictureNotFound, 'This person has no picture.');
}
