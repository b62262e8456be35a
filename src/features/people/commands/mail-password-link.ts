// Somebody who forgot their password asks for a link by mail. Whoever asks hears the same whether the address is known
// or not: the asking only queues a job, and only the job looks the person up.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { writeLetter } from '#platform/mail/letter.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import { passwordLetter } from '../domain/letters.ts';
import { passwordLinkMadeAt, replacePasswordLink } from '../store/password-links.ts';
import { findPerson, findPersonIdByEmail } from '../store/people.ts';
import { passwordLinkUrl, passwordLinkValidMs } from './create-password-link.ts';

const jobName = 'people.mail-password-link';
/** So that nobody's mailbox is filled by somebody who asks again and again. */
const pauseMs = 5 * 60_000;

export async function askForPasswordLink(context: PeopleContext, email: string): Promise<void> {
  const { mail, platform } = context;
  if (!mail.isSet) {
    const message =
      'This Parley sends no mail. Ask an administrator of your organisation for a link.';
    throw new AppError('conflict', peopleErrors.mailNotSet, message);
  }
  const address = email.trim().toLowerCase();
  const key = `${jobName}:${createHash('sha256').update(address).digest('base64url')}`;
  await platform.jobs.enqueue(platform.db, { name: jobName, payload: { email: address }, key });
}

export function passwordLinkJob(context: PeopleContext): JobDefinition {
  const payloadSchema = z.object({ email: z.string() });
  return {
    name: jobName,
    run: (payload) => mailPasswordLink(context, payloadSchema.parse(payload).email),
  };
}

async function mailPasswordLink(context: PeopleContext, email: string): Promise<void> {
  const { mail, platform } = context;
  const createdAt = platform.clock.now();
  await platform.db.transaction().execute(async (tx) => {
    const personId = await findPersonIdByEmail(tx, email);
    const person = personId === null ? null : await findPerson(tx, personId);
    if (personId === null || !person || person.deactivatedAt !== null) return;
    const before = await passwordLinkMadeAt(tx, personId);
    if (before && createdAt.getTime() - before.getTime() < pauseMs) return;
    const { secret, hash } = newSecretToken('');
    const expiresAt = new Date(createdAt.getTime() + passwordLinkValidMs);
    await replacePasswordLink(tx, {
      personId,
      hash,
      removesSecondFactor: false,
      createdAt,
      expiresAt,
    });
    await platform.events.emit(tx, {
      type: peopleEvents.passwordLinkCreated,
      subject: `person:${personId}`,
      actor: systemActor('people'),
      payload: { personId, removeSecondFactor: false, expiresAt },
    });
    const organisation = await getOrganisation(tx);
    const url = passwordLinkUrl(context.publicUrl, secret);
    const letter = writeLetter(passwordLetter({ organisation, url, name: person.name }));
    await mail.send(tx, { to: { name: person.name, address: person.email }, letter });
  });
}
