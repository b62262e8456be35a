// Keys that do something wherever the focus is, except while somebody types. Screens declare theirs
// while they are shown, so that the help (`?`) always lists what works here.

import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react';

export type Shortcut = {
  /** `j`, `Ctrl K`, or two keys one after the other: `g h`. */
  keys: string;
  label: string;
  run(): void;
};
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

/** How long the second key of `g h` may wait. */
const SEQUENCE_MS = 900;

let groups = new Map<string, ShortcutGroup>();
let shown: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();
let pending = { key: '', atMs: 0 };

function publish(): void {
  // Several parts of a screen may add to one group.
  const byTitle = Map.groupBy(groups.values(), ({ title }) => title);
  shown = [...byTitle].map(([title, parts]) => ({
    title,
    shortcuts: parts.flatMap(({ shortcuts }) => shortcuts),
  }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(subscribe, () => shown);
}

export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const id = useId();
  const run = useEffectEvent((keys: string) => {
    shortcuts.find((shortcut) => shortcut.keys === keys)?.run();
  });
  const described = shortcuts.map(({ keys, label }) => `${keys}\n${label}`).join('\n');
  useEffect(() => {
    const lines = described.split('\n');
    const declared: Shortcut[] = [];
    for (let line = 0; line + 1 < lines.length; line += 2) {
      const keys = lines[line] ?? '';
      declared.push({ keys, label: lines[line + 1] ?? '', run: () => run(keys) });
    }
    groups = new Map(groups).set(id, { title, shortcuts: declared });
    publish();
    return () => {
      groups.delete(id);
      publish();
    };
  }, [id, title, described]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}

function find(keys: string): Shortcut | undefined {
  for (const group of [...groups.values()].reverse()) {
    const found = group.shortcuts.find((shortcut) => shortcut.keys === keys);
    if (found) return found;
  }
  return undefined;
}

export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const withControl = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // In a dialog or menu the keys belong to it; only Ctrl combinations reach through.
  const inOverlay =
    event.target instanceof Element &&
    event.target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
  if (!withControl && (isTyping(event.target) || inOverlay)) return;
  const sequence =
    !withControl && event.timeStamp - pending.atMs < SEQUENCE_MS ? `${pending.key} ${key}` : '';
  const found = find(sequence) ?? find(withControl ? `Ctrl ${key.toUpperCase()}` : key);
  pending = { key, atMs: event.timeStamp };
  if (!found) return;
  event.preventDefault();
  pending = { key: '', atMs: 0 };
  found.run();
}
