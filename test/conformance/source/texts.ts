// Texts that can be told apart, and what is checked of them: each heard once, under its own name.

import { expect } from 'vitest';
import type { HeardPost } from '../house.ts';
import type { Stage } from '../stage.ts';

let count = 0;

/** Plain sentences; no two are alike, nor is one the beginning of another. */
export function sentences(many: number): string[] {
  return Array.from({ length: many }, () => {
    count += 1;
    return `The ferry number ${count}x leaves the harbour in the morning`;
  });
}

export type Said = ReadonlyMap<string, string>;

/** @returns native id -> text */
export async function say(stage: Stage, texts: readonly string[]): Promise<Map<string, string>> {
  const nativeIds = await stage.post(texts);
  expect(nativeIds, 'the stage gives an id for each text').toHaveLength(texts.length);
  return new Map(nativeIds.map((nativeId, at) => [nativeId, texts[at] ?? '']));
}

/** All of it is there, once, and nothing else. */
export function expectSaid(heard: readonly HeardPost[], said: Said): void {
  const living = heard.filter((post) => !post.isDeleted);
  const ids = new Set(living.map(({ nativeId }) => nativeId));
  const missing = [...said.keys()].filter((id) => !ids.has(id));
  const unasked = living.filter(({ nativeId }) => !said.has(nativeId));
  expect({ missing, unasked: unasked.map(({ nativeId, words }) => ({ nativeId, words })) }).toEqual(
    {
      missing: [],
      unasked: [],
    },
  );
  for (const { nativeId, words } of living) expect(words).toContain(said.get(nativeId));
  expect(living, 'each once').toHaveLength(said.size);
}
