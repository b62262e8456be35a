// What a look holds together from its beginning to its end: the client, what was learnt of the server, the timeline,
// and the place in it.

import { isDeepStrictEqual } from 'node:util';
import type { Batch, LookContext } from '#features/listening/ports.ts';
import { MastodonClient } from './client.ts';
import { noteOn } from './hearing.ts';
import type { Heard, Listener } from './hearing.ts';
import { learn, tokenMarkOf } from './learn.ts';
import { placeSchema } from './place.ts';
import type { Place, Rewind } from './place.ts';
import type { Learnt, MastodonSettings } from './settings.ts';
import { Threads } from './threads.ts';
import { refuseWithoutToken, timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** How patient a look is; tests are less so. */
export type Pace = {
  /** Between two looks where there is no stream. */
  pollMs: number;
  pollMaxMs: number;
  /** How many posts of the past a new source begins with. */
  historyMax: number;
  rewind: Rewind;
  reconnect: { minMs: number; maxMs: number; attemptsMax: number };
  quietMs: number;
  gatherMs: number;
  learnEveryMs: number;
};

export const usualPace: Pace = {
  pollMs: 60_000,
  pollMaxMs: 300_000,
  historyMax: 400,
  rewind: { ms: 600_000, entries: 120 },
  reconnect: { minMs: 1000, maxMs: 30_000, attemptsMax: 6 },
  quietMs: 45_000,
  gatherMs: 250,
  learnEveryMs: 24 * 3600_000,
};

export type Session = {
  context: LookContext<MastodonSettings>;
  pace: Pace;
  client: MastodonClient;
  learnt: Learnt;
  /** To be stored with the next batch: the server says something else of itself than it did. */
  news: Learnt | null;
  timeline: Timeline;
  listener: Listener;
  place: Place;
  /** The source was never looked at before. */
  isNew: boolean;
  /** Told with every batch of this look. */
  note: string | null;
};

export async function openSession(
  context: LookContext<MastodonSettings>,
  pace: Pace,
): Promise<Session> {
  const { settings, clock } = context;
  const client = new MastodonClient(context);
  refuseWithoutToken(settings);
  const parsed = placeSchema.safeParse(context.cursor);
  const place = parsed.success ? parsed.data : { marks: [], back: null, learntAt: '' };
  const known = freshLearnt(settings, place, clock.now(), pace);
  const learnt = known ?? (await learn(client, settings));
  const timeline = await timelineOf(settings, client);
  return {
    context,
    pace,
    client,
    learnt,
    news: isDeepStrictEqual(learnt, settings.learnt) ? null : learnt,
    timeline,
    listener: {
      reader: { us: learnt.account, host: learnt.domain, software: learnt.software },
      threads: new Threads(client, clock),
      holds: timeline.holds,
    },
    place: { ...place, learntAt: known ? place.learntAt : clock.now().toISOString() },
    isNew: !parsed.success,
    note: null,
  };
}

function freshLearnt(
  settings: MastodonSettings,
  { learntAt }: Place,
  now: Date,
  { learnEveryMs }: Pace,
): Learnt | null {
  const { learnt } = settings;
  if (!learnt || learnt.tokenMark !== tokenMarkOf(settings)) return null;
  return now.getTime() - Date.parse(learntAt) < learnEveryMs ? learnt : null;
}

/** A batch at the place reached. */
export function batchOf(
  session: Session,
  heard: Heard,
  more: Pick<Batch, 'lagMs' | 'gaps'> = {},
): Batch {
  const { client, news } = session;
  const note = [session.note, noteOn(heard)].filter((one) => one !== null).join(' ');
  session.news = null;
  return {
    posts: heard.posts,
    deletions: heard.deletions,
    cursor: session.place,
    ...more,
    ...(client.limits ? { limits: client.limits } : {}),
    ...(news ? { settings: { learnt: news } } : {}),
    ...(note === '' ? {} : { note }),
  };
}
