// What people get told about posts, by the models that ship.
import { expect, test } from 'vitest';
import { loadClassifier } from './node/load-models.ts';

const classifier = loadClassifier();

test.each([
  ['en', 'negative', 'I hate this terrible app, it crashed again and nobody helps'],
  ['en', 'positive', 'Thank you so much, this is wonderful, I love it!'],
  ['sv', 'positive', 'Tack så jättemycket, ni är fantastiska!'],
  ['sv', 'negative', 'Värdelöst, jag är så besviken på er'],
  ['de', 'negative', 'Das ist schrecklich, ich bin wirklich enttäuscht 😡'],
  ['fr', 'positive', 'Merci, c’est magnifique, je suis ravie 😍'],
  ['es', 'negative', 'Qué vergüenza, un servicio pésimo'],
])('%s, %s: %s', (lang, label, text) => {
  expect(classifier.classify(text, { lang }).sentiment.label).toBe(label);
});

test('a question is known, and so is unasked selling', () => {
  const question = classifier.classify('Hi, when does the library open on Saturdays?');
  expect(question.intent.label).toBe('question');
  const spam = classifier.classify(
    'Earn $500 a day from home!! Click https://example.com/now 💰💰',
  );
  expect(spam.intent.label).toBe('spam');
});

test('insults are offensive and thanks are not', () => {
  const lang = 'en';
  expect(classifier.classify('you are a stupid bitch', { lang }).offence.label).toBe('offensive');
  expect(classifier.classify('thanks for your help', { lang }).offence.label).toBe('inoffensive');
});

test('the words that decided are told with their place in the text', () => {
  const text = 'The new timetable is awful';
  const { because } = classifier.classify(text, { lang: 'en' }).sentiment;
  expect(because[0]?.text).toBe('awful');
  for (const { text: word, from, to, weight } of because) {
    expect(text.slice(from, to)).toBe(word);
    expect(weight).toBeGreaterThan(0);
  }
});

test('a word with feeling is a reason, also where no taught text had it', () => {
  const text = 'The ferry was late again and nobody told us. I am furious!';
  const { label, because } = classifier.classify(text, { lang: 'en' }).sentiment;
  expect(label).toBe('negative');
  expect(because[0]?.text).toBe('furious');
});

test('a name that is spoken to is no reason', () => {
  const { because } = classifier.classify('@solvind your app is awful', { lang: 'en' }).sentiment;
  expect(because.map(({ text }) => text)).not.toContain('@solvind');
});

test('what is turned into its opposite is told from what is not', () => {
  const strength = (text: string): number =>
    classifier.classify(text, { lang: 'en' }).sentiment.strength;
  expect(strength('this is good')).toBeGreaterThan(strength('this is not good'));
});

test('the language is found where nobody names it, and believed where somebody does', () => {
  const text = 'Var är bussen? Jag har väntat i en timme';
  expect(classifier.classify(text).language.label).toBe('sv');
  expect(classifier.classify(text, { lang: 'no' }).language.label).toBe('no');
});

test.each([
  '',
  ' ',
  '😀',
  'https://example.com',
  'a'.repeat(100_000),
  '\ud800 \u0000',
  '#',
  '(((((((((',
])('every text gets its best label, however odd: %j', (text) => {
  const read = classifier.classify(text);
  for (const { label, confidence } of Object.values(read)) {
    expect(label).not.toBe('');
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

test('the same post gets the same answer', () => {
  const text = 'Why is the water off again?? Third time this week #fail';
  const first = classifier.classify(text);
  classifier.classify('something else in between');
  expect(classifier.classify(text)).toEqual(first);
});
