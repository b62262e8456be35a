// The other side reads their own language, in the manner of the place.

import { expect, test } from 'vitest';
import { acknowledgementText } from './acknowledgement.ts';
import type { AcknowledgementQuestion } from './acknowledgement.ts';

const question: AcknowledgementQuestion = {
  kind: 'owning',
  lang: 'en',
  manner: 'post',
  writer: 'Egon Expert',
  organisation: 'Heron Ferries',
  needsDisclosure: true,
  dueAt: new Date('2026-11-23T15:00:00Z'),
  timeZone: 'Europe/Stockholm',
  now: new Date('2026-11-22T12:00:00Z'),
};

test('owning names a time in the writer’s day, and who one works for', () => {
  expect(acknowledgementText(question)).toBe(
    'I work for Heron Ferries. I own this now, and you hear from me by 16:00 tomorrow.',
  );
});

test('a Swede reads Swedish, and the handle of the organisation needs no disclosure', () => {
  const text = acknowledgementText({ ...question, lang: 'sv-SE', needsDisclosure: false });
  expect(text).toBe('Det här tar jag hand om, och du hör av mig senast i morgon kl. 16:00.');
});

test('a letter has a greeting and a name', () => {
  const text = acknowledgementText({ ...question, kind: 'thanks', manner: 'letter' });
  expect(text.split('\n\n')).toEqual([
    'Hello,',
    'Thank you for telling us, that helps.',
    'Kind regards, Egon Expert, Heron Ferries',
  ]);
});

test('a language nobody translated gets English, a day further off its name', () => {
  const dueAt = new Date('2026-11-26T09:00:00Z');
  expect(acknowledgementText({ ...question, lang: 'fi', dueAt })).toContain('Thursday');
});
