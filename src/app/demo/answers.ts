// Answers within the demonstration: nothing leaves this machine. What is sent is said at the invented place a moment
// later, and whoever was answered thanks for it after a while. Kept in memory: it is gone when Parley is stopped.

import type { IncomingPost } from '#features/listening/ports.ts';
import type {
  Delivery,
  Publication,
  ReplyAbilities,
  ReplyPort,
} from '#features/listening/reply-port.ts';
import { seededRandom } from './random.ts';
import type { Place } from './voices.ts';

const THANKS_AFTER_MS = 90_000;
const THANKS = {
  en: [
    'Thank you, that is exactly what I needed to know!',
    'Great, it works now. Thanks for the quick answer.',
    'Thanks, I had not expected to hear from somebody who builds them.',
  ],
  sv: [
    'Tack, det var precis det jag behövde veta!',
    'Toppen, nu fungerar det. Tack för snabbt svar.',
  ],
} as const;
const KEPT_MAX = 1000;

type Spoken = { place: Place; post: IncomingPost & { createdAt: Date } };

let spoken: Spoken[] = [];

const short: ReplyAbilities = {
  reply: true,
  quote: false,
  edit: false,
  delete: false,
  like: false,
  length: { max: 300, unit: 'graphemes' },
  media: null,
  visibilities: [],
  threads: true,
  markup: 'plain',
};
const ABILITIES: Record<Place, ReplyAbilities> = {
  status: short,
  forum: { ...short, length: null, threads: false, markup: 'markdown' },
  mail: { ...short, length: null, threads: false },
  news: { ...short, reply: false, length: null, threads: false },
};

/** What was said in answer at a place since then, oldest first. */
export function answersBetween(place: Place, from: Date, until: Date): IncomingPost[] {
  return spoken
    .filter(
      (one) => one.place === place && one.post.createdAt >= from && one.post.createdAt < until,
    )
    .map(({ post }) => post);
}

export const demoAnswers: ReplyPort<{ place: Place }> = {
  abilities: ({ place }) => ABILITIES[place],
  deliver(publication, { settings, clock }): Promise<Delivery> {
    if (publication.kind !== 'reply') {
      const reason = 'The demonstration carries answers only.';
      return Promise.resolve({ outcome: 'refused', reason });
    }
    const at = clock.now();
    speak(settings.place, publication, at);
    const receipt = { nativeId: nativeIdOf(publication), url: null, at, reference: null };
    return Promise.resolve({ outcome: 'delivered', receipt });
  },
  find(publication) {
    const nativeId = nativeIdOf(publication);
    const found = spoken.find(({ post }) => post.nativeId === nativeId)?.post;
    const receipt = found && { nativeId, url: null, at: found.createdAt, reference: null };
    return Promise.resolve(receipt ?? null);
  },
};

function nativeIdOf({ key }: Publication): string {
  return `answer-${key}`;
}

function speak(
  place: Place,
  publication: Publication & { kind: 'reply' | 'quote' },
  at: Date,
): void {
  const { to, text, lang } = publication;
  const nativeId = nativeIdOf(publication);
  if (spoken.some(({ post }) => post.nativeId === nativeId)) return;
  const thread = to.thread ?? to.nativeId;
  const ours = {
    nativeId,
    text,
    author: 'solvind',
    authorName: 'Solvind',
    isOurs: true,
    thread,
    replyTo: to.nativeId,
    community: place,
    createdAt: at,
  };
  const random = seededRandom(at.getTime() % 1_000_000);
  const thanks = {
    nativeId: `thanks-${publication.key}`,
    text: random.pick(lang === 'sv' ? THANKS.sv : THANKS.en),
    ...(to.author === null ? {} : { author: to.author, authorId: to.author }),
    thread,
    replyTo: nativeId,
    community: place,
    createdAt: new Date(at.getTime() + THANKS_AFTER_MS),
  };
  spoken = [...spoken, { place, post: ours }, { place, post: thanks }].slice(-KEPT_MAX);
}
