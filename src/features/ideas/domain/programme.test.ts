// Who takes part in a programme: nobody without having agreed, nobody beyond the seats.
import { expect, test } from 'vitest';
import {
  activityOf,
  actsOf,
  ambassadorScore,
  keptReasons,
  reasonWords,
  refuseStep,
} from './programme.ts';

const given = { isClosed: false, consentVersion: 2, consentNow: 2, joined: 4, seats: 5 };

test('nobody joins without an invitation, without agreeing to the text as it stands, or beyond the seats', () => {
  expect(refuseStep('invited', 'joined', given)).toBeNull();
  expect(refuseStep('proposed', 'joined', given)).toBe('not-possible');
  expect(refuseStep('invited', 'joined', { ...given, consentVersion: null })).toBe('no-consent');
  expect(refuseStep('invited', 'joined', { ...given, consentVersion: 1 })).toBe('outdated-consent');
  expect(refuseStep('invited', 'joined', { ...given, joined: 5 })).toBe('full');
  expect(refuseStep('joined', 'left', { ...given, isClosed: true })).toBeNull();
  expect(refuseStep('left', 'invited', { ...given, isClosed: true })).toBe('closed');
});

test('somebody is new at first, active while they say something, and silent after three weeks without', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 10, number));
  expect(activityOf({ joinedAt: day(1), lastFeedbackAt: null }, day(5))).toBe('newcomer');
  expect(activityOf({ joinedAt: day(1), lastFeedbackAt: day(4) }, day(5))).toBe('active');
  expect(activityOf({ joinedAt: day(1), lastFeedbackAt: day(4) }, day(27))).toBe('silent');
});

test('who says something is proposed before who only votes, with the reasons', () => {
  const talker = { asked: 2, votes: 1, comments: 3, feedback: 0 };
  const clicker = { asked: 0, votes: 12, comments: 0, feedback: 0 };
  expect(ambassadorScore(talker)).toBeGreaterThan(ambassadorScore(clicker));
  expect(reasonWords(talker, 'en')).toEqual([
    '2 ideas asked for',
    '3 comments written',
    'voted once',
  ]);
  expect(reasonWords(actsOf(keptReasons(talker)), 'sv')).toEqual([
    '2 önskade idéer',
    '3 skrivna kommentarer',
    'röstade en gång',
  ]);
});
