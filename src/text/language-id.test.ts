// Which language short posts are written in.
import { expect, test } from 'vitest';
import { identifyLanguage } from './language-id.ts';

test.each([
  ['en', 'My phone broke again, @acme please help https://acme.com'],
  ['sv', 'Jag har väntat på mitt paket i tre veckor nu'],
  ['de', 'Warum funktioniert das schon wieder nicht?'],
  ['fr', 'Je ne comprends pas pourquoi ça ne marche plus'],
  ['es', 'No entiendo por qué ya no funciona'],
  ['ja', 'このアプリは使いやすい'],
  ['ko', '배송이 너무 늦어요'],
  ['ru', 'Почему приложение не работает'],
  ['ar', 'لماذا لا يعمل التطبيق اليوم'],
  ['el', 'Γιατί δεν λειτουργεί'],
  ['und', 'https://acme.com @acme #1 😀😀'],
  ['und', 'ok'],
  // A few words, of which n-grams tell nothing and small words do; an English tag beside them changes nothing.
  ['es', 'Hola'],
  ['pt', 'Socorro, tô nervosa'],
  ['pt', 'Bora azul #BigLiveShow'],
])('%s: %s', (lang, text) => {
  expect(identifyLanguage(text).lang).toBe(lang);
});

test('confidence lies between 0 and 1 and grows with the text', () => {
  const little = identifyLanguage('det var bra');
  const more = identifyLanguage('det var bra att vi kunde träffas igår och prata om saken');
  for (const { confidence } of [little, more]) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  expect(more.confidence).toBeGreaterThan(little.confidence);
});
