// How much somebody may say on their own, and what may leave.

import { expect, test } from 'vitest';
import { autonomyOf, levelsOf } from './autonomy.ts';
import type { AutonomyQuestion, ReviewOutcome } from './autonomy.ts';
import { wayOutOf } from './way-out.ts';

const question: AutonomyQuestion = {
  sourceId: 'forum',
  topicIds: ['heat'],
  grants: [],
  certifiedFor: [],
  needsCertificate: false,
  setsRules: false,
  history: [],
};
const outcomes = (approved: number, sentBack = 0): ReviewOutcome[] => [
  ...Array.from({ length: sentBack }, () => ({ outcome: 'sent-back', at: new Date(0) }) as const),
  ...Array.from({ length: approved }, () => ({ outcome: 'approved', at: new Date(0) }) as const),
];

test('without the certificate that the organisation asks for one only drafts', () => {
  const { level, because } = autonomyOf({ ...question, needsCertificate: true });
  expect([level, because]).toEqual(['draft', 'no-certificate']);
});

test('certified people are reviewed until ten of their drafts were approved, and trusted then', () => {
  const certified = { ...question, needsCertificate: true, certifiedFor: [null] };
  expect(autonomyOf({ ...certified, history: outcomes(9) }).level).toBe('reviewed');
  expect(autonomyOf({ ...certified, history: outcomes(10) }).level).toBe('trusted');
});

test('two drafts sent back lately, and the next ones are looked at again', () => {
  const certified = { ...question, certifiedFor: [null], history: outcomes(10, 2) };
  expect(autonomyOf(certified)).toMatchObject({ level: 'reviewed', because: 'sent-back-lately' });
});

test('what the hub set for the topic in this place counts before what it set for everywhere', () => {
  const grants = [
    { level: 'trusted', sourceId: null, topicId: null },
    { level: 'none', sourceId: 'forum', topicId: 'heat' },
    { level: 'reviewed', sourceId: 'forum', topicId: null },
  ] as const;
  expect(autonomyOf({ ...question, grants }).level).toBe('none');
  expect(autonomyOf({ ...question, grants, topicIds: ['wind'] }).level).toBe('reviewed');
  expect(autonomyOf({ ...question, grants, sourceId: 'mail' }).level).toBe('trusted');
});

test('a certificate for a topic counts for that topic alone', () => {
  const certified = { ...question, needsCertificate: true, certifiedFor: ['heat'] };
  expect(autonomyOf(certified).level).toBe('reviewed');
  expect(autonomyOf({ ...certified, topicIds: ['wind'] }).level).toBe('draft');
});

test('what routing is told of a person: all that differs from what holds more generally, and no more', () => {
  const standing = {
    ...question,
    needsCertificate: true,
    certifiedFor: ['heat'],
    history: outcomes(10),
    grants: [{ level: 'none', sourceId: 'forum', topicId: null }] as const,
  };
  const levels = levelsOf(standing);
  expect(levels).toEqual([
    { topicId: null, sourceId: null, level: 'draft' },
    { topicId: null, sourceId: 'forum', level: 'none' },
    { topicId: 'heat', sourceId: null, level: 'trusted' },
    { topicId: 'heat', sourceId: 'forum', level: 'none' },
  ]);
});

const finding = (severity: 'block' | 'needs-approval' | 'hint', isOverridden = false) => ({
  rule: 'r',
  severity,
  isOverridden,
});

test('a trusted person sends what no check holds back; a block stops everybody', () => {
  const trusted = { level: 'trusted', isAgreedWording: false } as const;
  expect(wayOutOf({ ...trusted, findings: [finding('hint')] }).way).toBe('free');
  expect(wayOutOf({ ...trusted, findings: [finding('needs-approval')] }).way).toBe('review');
  expect(wayOutOf({ ...trusted, findings: [finding('block')] }).way).toBe('blocked');
  expect(wayOutOf({ ...trusted, findings: [finding('block', true)] }).way).toBe('review');
});

test('agreed words of thanks need no second look, from those who may send at all', () => {
  const findings = [finding('hint')];
  expect(wayOutOf({ level: 'reviewed', isAgreedWording: true, findings }).way).toBe('free');
  expect(wayOutOf({ level: 'draft', isAgreedWording: true, findings }).way).toBe('another-sends');
  expect(wayOutOf({ level: 'none', isAgreedWording: true, findings }).way).toBe('not-allowed');
});
