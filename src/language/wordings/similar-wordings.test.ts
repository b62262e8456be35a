// What was asked before is found under other words, and no longer when it is gone.
import { expect, test } from 'vitest';
import { loadOrdinaryTalk } from '../node/load-models.ts';
import { countOrdinaryTalk, openOrdinaryTalk } from './ordinary-talk.ts';
import { SimilarWordings } from './similar-wordings.ts';

function storeOf(wishes: Readonly<Record<string, readonly string[]>>): SimilarWordings<string> {
  const store = new SimilarWordings<string>(loadOrdinaryTalk());
  for (const [wish, wordings] of Object.entries(wishes))
    for (const wording of wordings) store.add(wish, wording);
  return store;
}

const ferries = {
  bicycles: ['Please let us take bicycles on the morning ferry', 'more room for bikes on board'],
  timetable: ['Could the timetable be sent as a calendar?', 'Tidtabellen som kalenderfil, tack'],
  heating: ['It is freezing in the waiting room, please heat it'],
};

test('another wording of a wish finds it, with the wording that is most like', () => {
  const [best] = storeOf(ferries).find('Why can I not bring my bicycle on the ferry?', 3);
  expect(best).toMatchObject({
    thing: 'bicycles',
    wording: 'Please let us take bicycles on the morning ferry',
  });
});

test('a slip of the pen and another ending still find it', () => {
  expect(storeOf(ferries).find('watingroom, heat it at last', 1)[0]?.thing).toBe('heating');
  expect(storeOf(ferries).find('kalender för tidtabell', 1)[0]?.thing).toBe('timetable');
});

test('a thing comes once, however many of its wordings are like', () => {
  const found = storeOf(ferries).find('bikes and bicycles on board the ferry', 5);
  expect(found.map(({ thing }) => thing).filter((thing) => thing === 'bicycles')).toHaveLength(1);
});

test('what is removed is not found, and the others are found as before', () => {
  const store = storeOf(ferries);
  const before = storeOf({ timetable: ferries.timetable, heating: ferries.heating });
  store.remove('bicycles');
  expect(store.size).toBe(3);
  for (const asked of ['bicycles on the ferry', 'calendar of the timetable', 'cold waiting room'])
    expect(store.find(asked, 3)).toEqual(before.find(asked, 3));
});

test.each(['', '   ', '!!! ???', '🙂', 'zzz'])('nothing is like %j', (asked) => {
  expect(storeOf({ wish: ['heat the waiting room'] }).find(asked, 3)).toEqual([]);
});

test('a table of another size is refused', () => {
  expect(() => openOrdinaryTalk(new Uint8Array(12))).toThrow(RangeError);
});

test('the table tells the share of texts with a feature, to a few hundredths', () => {
  const table = openOrdinaryTalk(
    countOrdinaryTalk(Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? [7, 9] : [9]))),
  );
  expect(table.shareWith(7)).toBeCloseTo(0.25, 1);
  expect(table.shareWith(9)).toBeCloseTo(1, 1);
  expect(table.shareWith(8)).toBeLessThan(0.01);
});
