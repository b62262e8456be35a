// Takes one notice out by one way: a mail with a link that accepts, web push to each device, or a message to the chat a
// person chose. A job for each, tried again by itself when the other end does not answer.

import { z } from 'zod';
import type { Person } from '#features/people/contract.ts';
import { AppError } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { writeLetter } from '#platform/mail/letter.ts';
import { newSecretToken } from '#platform/secrets/secret-token.ts';
import { sendNoticeJob } from '../commands/notify.ts';
import type { Routing } from '../context.ts';
import { NOTICE_WAYS } from '../contract/notices.ts';
import { readWording } from '../queries/word-reasons.ts';
import { findOffer } from '../store/dials.ts';
import type { OfferRow } from '../store/dials.ts';
import {
  deletePushDevice,
  findChatHook,
  findNotification,
  insertAcceptLink,
  listPushDevices,
} from '../store/notices.ts';
import { chatMessage, openHook } from './chat-hook.ts';
import { openPushKey } from './push-key.ts';
import { noticeLetter, noticeLine } from '../words/letter.ts';
import type { NoticeLink, Told } from '../words/letter.ts';
import { languageFor, wordsIn } from '../words/words-in.ts';
import { writePush } from './web-push.ts';

const payloadShape = z.object({ notificationId: z.uuid(), way: z.enum(NOTICE_WAYS) });
const timeoutMs = 10_000;

export function sendNoticeJobOf(routing: Routing): JobDefinition {
  return {
    name: sendNoticeJob,
    run: (payload) => sendNotice(routing, payloadShape.parse(payload)),
  };
}

type Notice = {
  told: Told;
  person: Person;
  notificationId: string;
  url: string;
  /** Null where nothing is offered. */
  offer: OfferRow | null;
};

async function sendNotice(
  routing: Routing,
  { notificationId, way }: z.infer<typeof payloadShape>,
): Promise<void> {
  const { db } = routing.platform;
  const notification = await findNotification(db, notificationId);
  const organisation = await routing.people.organisation(db);
  if (!notification || !organisation) return;
  const { personId, kind, title, reasons, path, offerId } = notification;
  const offer = offerId === null ? null : await findOffer(db, offerId);
  // Answered while the notice waited: it would only disappoint.
  if (offer && offer.outcome !== null) return;
  const person = await routing.people.person(personId);
  const language = languageFor(person.languages, organisation.locale);
  const { timeZone } = person;
  const word = await readWording(db, { reasons, language, timeZone });
  const notice: Notice = {
    told: { kind, title, reasons: reasons.map(word), words: wordsIn(language) },
    person,
    notificationId,
    url: `${routing.publicUrl}${path}`,
    offer,
  };
  if (way === 'mail') await mail(routing, notice);
  else if (way === 'push') await push(routing, notice);
  else await chat(routing, notice);
}

async function mail(routing: Routing, notice: Notice): Promise<void> {
  const { platform, publicUrl } = routing;
  const { offer, told, person } = notice;
  if (person.deactivatedAt !== null) return;
  await platform.db.transaction().execute(async (tx) => {
    let link: NoticeLink = { url: notice.url, acceptsUntil: null };
    if (offer) {
      const { secret, hash } = newSecretToken('');
      await insertAcceptLink(tx, { hash, offerId: offer.id, expiresAt: offer.dueAt });
      const acceptsUntil = new Intl.DateTimeFormat(told.words.language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: person.timeZone,
      }).format(offer.dueAt);
      link = { url: `${publicUrl}/accept/${secret}`, acceptsUntil };
    }
    const letter = writeLetter(noticeLetter(told, link));
    await routing.mail.send(tx, { to: { name: person.name, address: person.email }, letter });
  });
}

async function push(routing: Routing, notice: Notice): Promise<void> {
  const { platform, publicUrl } = routing;
  const devices = await listPushDevices(platform.db, notice.person.id);
  if (devices.length === 0) return;
  const key = await openPushKey(platform);
  const { head, body } = noticeLine(notice.told);
  const message = JSON.stringify({
    title: head,
    body,
    url: notice.url,
    tag: notice.notificationId,
  });
  let failed: string | null = null;
  for (const device of devices) {
    const now = platform.clock.now();
    const request = writePush({ device, key, message, contact: publicUrl, now });
    const { status } = await platform.fetch({ ...request, method: 'POST', timeoutMs });
    // The browser has unsubscribed: RFC 8030, 7.3.
    if (status === 404 || status === 410) {
      await deletePushDevice(platform.db, { id: device.id, personId: null });
    } else if (status >= 400) failed = `${new URL(device.endpoint).host} answered ${status}`;
  }
  if (failed !== null) throw new AppError('unavailable', 'routing.push-refused', failed);
}

async function chat(routing: Routing, notice: Notice): Promise<void> {
  const { platform } = routing;
  const hook = await findChatHook(platform.db, notice.person.id);
  if (!hook) return;
  const { head, body } = noticeLine(notice.told);
  const said = { head, body, url: notice.url, messageId: notice.notificationId };
  const request = chatMessage(openHook(platform, notice.person.id, hook.sealed), said);
  const { status } = await platform.fetch({ ...request, timeoutMs, redirectsMax: 0 });
  if (status >= 400 || status < 200) {
    const message = `${hook.host} answered ${status}`;
    throw new AppError('unavailable', 'routing.chat-refused', message);
  }
}
