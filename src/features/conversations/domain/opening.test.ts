// Which mentions open a conversation, and who speaks in a post.

import { expect, test } from 'vitest';
import { decideOpening } from './opening.ts';
import type { HeardPostFacts, OpeningRule } from './opening.ts';
import { sideOf } from './side-of.ts';
import type { SpokenPost } from './side-of.ts';

const nothing = {
  topicIds: [],
  sourceIds: [],
  languages: [],
  sentiments: [],
  intents: [],
  urgencies: [],
  crises: [],
};
const questions: OpeningRule = {
  ...nothing,
  id: '1',
  name: 'Questions',
  opens: true,
  intents: ['question', 'help'],
};
const notPress: OpeningRule = {
  ...nothing,
  id: '2',
  name: 'Not the press',
  opens: false,
  sourceIds: ['press'],
};
const post: HeardPostFacts = {
  topicIds: ['ferries'],
  sourceId: 'harbour',
  language: 'sv',
  isOwnPlace: false,
  isOurs: false,
  isAutomatic: false,
  labels: { sentiment: 'neutral', intent: 'question', urgency: 'normal', crisis: 'none' },
};
const rules = [questions, notPress];

test('a rule opens for what it names, and says so', () => {
  const because = { kind: 'rule', ruleId: '1', rule: 'Questions' };
  expect(decideOpening(rules, post)).toEqual({ opens: true, because });
  const praise = {
    ...post,
    labels: { sentiment: 'positive', intent: 'praise', urgency: 'low', crisis: 'none' },
  };
  expect(decideOpening(rules, praise)).toEqual({ opens: false, because: { kind: 'no-rule' } });
});

test('a rule that says no wins, wherever it stands', () => {
  const atPress = { ...post, sourceId: 'press' };
  for (const order of [rules, rules.toReversed()]) {
    expect(decideOpening(order, atPress)).toMatchObject({
      opens: false,
      because: { rule: 'Not the press' },
    });
  }
});

test('every condition that is given must hold, and of its values any', () => {
  const swedish: OpeningRule = { ...questions, id: '3', languages: ['sv', 'da'] };
  expect(decideOpening([swedish], { ...post, language: 'sv-FI' }).opens).toBe(true);
  expect(decideOpening([swedish], { ...post, language: 'en' }).opens).toBe(false);
  expect(decideOpening([swedish], { ...post, labels: null }).opens).toBe(false);
});

test('a place of ours needs no rule; our own posts and machines open nothing even there', () => {
  const own = { ...post, isOwnPlace: true, labels: null };
  expect(decideOpening([notPress], own)).toEqual({ opens: true, because: { kind: 'own-place' } });
  expect(decideOpening(rules, { ...own, isOurs: true }).opens).toBe(false);
  expect(decideOpening(rules, { ...own, isAutomatic: true }).opens).toBe(false);
});

const stranger: SpokenPost = {
  isOurs: false,
  isAutomatic: false,
  isOwnPlace: false,
  isMention: false,
  role: null,
  isFirst: false,
  isToUs: false,
};

test.each([
  ['who opens it asks', { isFirst: true }, 'theirs', 'asker'],
  ['who asked goes on asking', { role: 'asker' as const }, 'theirs', 'asker'],
  ['somebody else in the thread stands by', {}, 'bystander', 'bystander'],
  ['who replies to us speaks to us', { isToUs: true }, 'theirs', 'affected'],
  ['who speaks of our topic speaks to us', { isMention: true }, 'theirs', 'affected'],
  ['who speaks at a place of ours speaks to us', { isOwnPlace: true }, 'theirs', 'affected'],
  ['who once spoke to us still does', { role: 'affected' as const }, 'theirs', 'affected'],
  ['we are we', { isOurs: true, isFirst: true }, 'ours', 'organisation'],
  [
    'a machine of the asker is a machine',
    { isAutomatic: true, role: 'asker' as const },
    'automatic',
    'asker',
  ],
])('%s', (_name, post_, side, role) => {
  expect(sideOf({ ...stranger, ...post_ })).toEqual({ side, role });
});
