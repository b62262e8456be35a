// Recognises the address of a timeline on a server that speaks Mastodon's API, as people copy it from their browser.
// Only addresses that look like one are asked about: any other site is left in peace.

import type { Candidate, DiscoverContext, Discovery } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { MastodonClient } from './client.ts';
import { mayHear } from './consent.ts';
import { instanceOf, learntOf } from './learn.ts';
import { readPage } from './page.ts';
import { settingsSchema } from './settings.ts';
import type { MastodonSettings } from './settings.ts';
import { postOf } from './status-to-post.ts';
import { timelineOf } from './timeline.ts';

const previewMax = 5;

type Recognised = Pick<MastodonSettings, 'timeline' | 'tag' | 'account'> & { title: string };

/** Mastodon, its older web client, Pleroma and Akkoma: `/tags/NAME`, `/public/local`, `/@name` and the like. */
export function recognise({ pathname }: URL): Recognised | null {
  const path = decoded(pathname)
    .replace(/\/$/, '')
    .replace(/^\/(web|deck)(?=\/)/, '');
  const tag = /^\/(?:tags?|timelines\/tag)\/([^/]{1,100})$/.exec(path)?.[1];
  if (tag !== undefined) return { timeline: 'hashtag', tag, title: `#${tag}` };
  if (/^\/(public\/local|timelines\/public\/local)$/.test(path))
    return { timeline: 'local', title: 'Local timeline' };
  if (/^\/(public|timelines\/public|public\/all)$/.test(path))
    return { timeline: 'public', title: 'Public timeline' };
  const account = /^\/@([\w.-]{1,100}(?:@[\w.:-]{1,200})?)$/.exec(path)?.[1];
  return account === undefined ? null : { timeline: 'account', account, title: `@${account}` };
}

export async function discover(address: string, context: DiscoverContext): Promise<Discovery> {
  const nothing: Discovery = { candidates: [], problem: null };
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address.trim()}`);
  const found = url && recognise(url);
  if (!found) return nothing;
  const { title, ...chosen } = found;
  const parsed = settingsSchema.safeParse({ instance: url.origin, ...chosen });
  if (!parsed.success) return nothing;
  const settings = parsed.data;
  const client = new MastodonClient({ ...context, settings });
  const instance = await orNull(instanceOf(client));
  // Many sites have pages named like this: without the API, it is somebody else's to recognise.
  if (!instance) return nothing;
  try {
    const learnt = learntOf(instance, { settings, account: null });
    const page = await readPage(client, await timelineOf(settings, client), { limit: previewMax });
    const reader = { us: null, host: learnt.domain, software: learnt.software };
    const candidate: Candidate = {
      settings: { instance: url.origin, ...chosen },
      title: `${title} on ${learnt.domain}`,
      description: instance.title,
      format: `Mastodon API (${learnt.software})`,
      preview: page.entries
        .filter(({ status }) => mayHear(status, null))
        .map(({ status }) => postOf(status, reader)),
    };
    return { candidates: [candidate], problem: null };
  } catch (error) {
    if (error instanceof AppError) return { candidates: [], problem: error.message };
    throw error;
  }
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: then it is meant as it is.
    return path;
  }
}
