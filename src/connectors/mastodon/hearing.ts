// Entries of a timeline and events of a stream become posts and deletions: who does not want to be found is left out,
// and what a thread is, is found out.

import type { Deletion, IncomingPost } from '#features/listening/ports.ts';
import { mayHear } from './consent.ts';
import { eventOf } from './live.ts';
import type { LiveEvent } from './live.ts';
import { nativeIdOf } from './native-id.ts';
import { postOf } from './status-to-post.ts';
import type { Reader } from './status-to-post.ts';
import type { Threads } from './threads.ts';
import { entryOf } from './timeline.ts';
import type { Entry, Timeline } from './timeline.ts';

export type Heard = {
  posts: IncomingPost[];
  deletions: Deletion[];
  withheld: number;
  broken: number;
  /** The server does not stream this. */
  isRefused: boolean;
};

export function nothingHeard(broken = 0): Heard {
  return { posts: [], deletions: [], withheld: 0, broken, isRefused: false };
}

export type Listener = { reader: Reader; threads: Threads; holds: Timeline['holds'] };

export async function hearEntry(
  { status }: Entry,
  heard: Heard,
  { reader, threads }: Listener,
): Promise<void> {
  if (!mayHear(status, reader.us)) {
    heard.withheld += 1;
    return;
  }
  const root = await threads.rootOf(status);
  heard.posts.push({
    ...postOf(status, reader),
    ...(root === null ? {} : { thread: nativeIdOf(root, reader.software) }),
  });
}

/** @returns the id by which the timeline is paged, of what is new in it */
export async function hearMessage(
  message: string,
  heard: Heard,
  listener: Listener,
): Promise<string | null> {
  const event = eventOf(message);
  if (event === null) return null;
  if (event.kind === 'refused') {
    heard.isRefused = true;
    return null;
  }
  if (event.kind === 'deleted') {
    heard.deletions.push({ nativeId: nativeIdOf(event.id, listener.reader.software) });
    return null;
  }
  if (!concerns(event, listener)) return null;
  const read = entryOf(event.json, event.kind === 'notified' ? 'notifications' : 'statuses');
  if (!read.ok) {
    heard.broken += 1;
    return null;
  }
  if (read.entry === null) return null;
  await hearEntry(read.entry, heard, listener);
  if (event.kind === 'edited') {
    forgetIfWithheld(read.entry, heard, listener);
    return null;
  }
  return read.entry.id;
}

/** The stream of an account brings its home timeline and its notifications together. */
function concerns(event: LiveEvent, { holds }: Listener): boolean {
  return event.kind === 'edited' || (event.kind === 'notified') === (holds === 'notifications');
}

/** Whoever stops wanting to be found between saying and editing is forgotten. */
export function forgetIfWithheld({ status }: Entry, heard: Heard, { reader }: Listener): void {
  if (!mayHear(status, reader.us))
    heard.deletions.push({ nativeId: nativeIdOf(status.id, reader.software) });
}

/** What a person should know although the look went well. */
export function noteOn({ withheld, broken }: Pick<Heard, 'withheld' | 'broken'>): string | null {
  const notes: string[] = [];
  if (withheld > 0)
    notes.push(
      withheld === 1
        ? 'One post was left out: its author does not want to be found.'
        : `${withheld} posts were left out: their authors do not want to be found.`,
    );
  if (broken > 0)
    notes.push(
      broken === 1
        ? 'One post could not be read and was left out.'
        : `${broken} posts could not be read and were left out.`,
    );
  return notes.length === 0 ? null : notes.join(' ');
}
