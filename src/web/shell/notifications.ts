// What happened while this browser was looking, newest first: made from live events, shared by the
// drawer and the bell. What is wrong with sources now is asked from the server, not remembered.

import { useSyncExternalStore } from 'react';
import type { LiveEvent } from '../api/live.ts';

export type Happened = {
  id: number;
  kind: 'source-failing' | 'invitation-accepted' | 'person-joined' | 'rematch-done' | 'mentions';
  at: string;
  subjectId: string;
  count: number;
};

const KEPT = 50;
/** Mentions of one topic within this time are one line. */
const GATHER_MS = 10 * 60_000;

type Store = { happened: readonly Happened[]; unseen: number };

let store: Store = { happened: [], unseen: 0 };
let lastNumber = 0;
const listeners = new Set<() => void>();

function set(next: Store): void {
  store = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useHappened(): readonly Happened[] {
  return useSyncExternalStore(subscribe, () => store.happened);
}

export function useUnseen(): number {
  return useSyncExternalStore(subscribe, () => store.unseen);
}

export function markSeen(): void {
  if (store.unseen > 0) set({ ...store, unseen: 0 });
}

export function noteEvent(event: LiveEvent, at: Date): void {
  const noted = read(event);
  if (!noted) return;
  lastNumber += 1;
  const entry = { ...noted, id: lastNumber, at: at.toISOString() };
  const [newest, ...older] = store.happened;
  const same =
    newest?.kind === entry.kind &&
    newest.subjectId === entry.subjectId &&
    at.getTime() - new Date(newest.at).getTime() < GATHER_MS;
  if (newest && same) {
    set({ ...store, happened: [{ ...entry, count: newest.count + entry.count }, ...older] });
    return;
  }
  const quiet = entry.kind === 'mentions';
  set({
    happened: [entry, ...store.happened].slice(0, KEPT),
    unseen: store.unseen + (quiet ? 0 : 1),
  });
}

function read({
  type,
  subject,
  payload,
}: LiveEvent): Pick<Happened, 'kind' | 'subjectId' | 'count'> | null {
  const subjectId = subject.slice(subject.indexOf(':') + 1);
  if (type === 'listening.mentions-added') {
    const ids = payload['mentionIds'];
    return { kind: 'mentions', subjectId, count: Array.isArray(ids) ? ids.length : 1 };
  }
  if (type === 'listening.topic-rematched') return { kind: 'rematch-done', subjectId, count: 1 };
  if (type === 'people.person-joined') return { kind: 'person-joined', subjectId, count: 1 };
  if (type === 'listening.source-health-changed' && payload['level'] === 'failing') {
    return { kind: 'source-failing', subjectId, count: 1 };
  }
  return null;
}
