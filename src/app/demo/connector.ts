// The sample places of the demonstration as a connector like any other: its first look gives the last
// weeks, each later one what "was said" since, at the pace of a slow afternoon.

import { z } from 'zod';
import { batchSizeMax } from '#features/listening/ports.ts';
import type { Connector, IncomingPost } from '#features/listening/ports.ts';
import { answersBetween, demoAnswers } from './answers.ts';
import { postsBetween } from './post-maker.ts';
import type { DemoPost } from './post-maker.ts';

const HISTORY_MS = 21 * 24 * 3600 * 1000;
const LOOK_EVERY_SECONDS = 20;

const demoSettings = z.object({ place: z.enum(['status', 'forum', 'news', 'mail']) });
type DemoSettings = z.output<typeof demoSettings>;
const demoCursor = z.object({ until: z.iso.datetime() });

export const demoConnector: Connector<DemoSettings> = {
  name: 'demonstration',
  label: 'Demonstration',
  description: 'Invented posts, made on this machine. Nothing comes from outside.',
  kind: 'poll',
  settings: demoSettings,
  fields: [
    {
      name: 'place',
      label: 'Kind of place',
      kind: 'choice',
      required: true,
      help: 'Which sort of place the invented posts come from.',
      choices: [
        { value: 'status', label: 'Short posts' },
        { value: 'forum', label: 'Forum' },
        { value: 'news', label: 'News' },
        { value: 'mail', label: 'Mail' },
      ],
    },
  ],
  placeKey: (settings) => settings.place,
  async *look({ settings, cursor, clock }) {
    const until = clock.now();
    const from = cursor
      ? new Date(demoCursor.parse(cursor).until)
      : new Date(until.getTime() - HISTORY_MS);
    let posts: IncomingPost[] = [];
    for (const post of postsBetween(settings.place, from, until)) {
      posts.push(incoming(post, settings.place));
      if (posts.length === batchSizeMax) {
        yield { posts, deletions: [], cursor: cursorAfter(post.createdAt) };
        posts = [];
      }
    }
    posts.push(...answersBetween(settings.place, from, until));
    yield { posts, deletions: [], cursor: { until: until.toISOString() } };
    const at = new Date(until.getTime() + LOOK_EVERY_SECONDS * 1000);
    return { kind: 'look-again', at, intervalSeconds: LOOK_EVERY_SECONDS };
  },
  reply: demoAnswers,
};

/** One millisecond on: `from` of the next look is inclusive. */
function cursorAfter(last: Date): { until: string } {
  return { until: new Date(last.getTime() + 1).toISOString() };
}

function incoming(post: DemoPost, place: DemoSettings['place']): IncomingPost {
  return {
    nativeId: post.nativeId,
    text: post.text,
    ...(post.title === null ? {} : { title: post.title }),
    author: post.author,
    authorId: post.author,
    authorName: post.authorName,
    url: post.url,
    lang: post.lang,
    community: place,
    thread: post.nativeId,
    createdAt: post.createdAt,
  };
}
