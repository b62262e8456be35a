// A page of a subreddit's list through its public feed (Atom), for those without an application. The feeds know neither
// parents of comments nor deletions: https://www.reddit.com/wiki/rss

import { Parser } from 'htmlparser2';
import type { Asker } from '#platform/polling/ask-json.ts';
import { addressOf } from '#platform/polling/ask-json.ts';
import type { Clock } from '#platform/clock.ts';
import type { Page } from '#platform/polling/descend.ts';
import { refusal } from '#platform/polling/refusal.ts';
import type { Addresses, RedditSettings } from './settings.ts';
import type { Entry, List } from './listings.ts';
import { userAddress } from './things.ts';

const pageSize = 100;

export async function readFeedPage(
  context: Asker & { clock: Clock; settings: RedditSettings },
  addresses: Addresses,
  { list, position }: { list: List; position: string | null },
): Promise<Page<Entry>> {
  const { subreddit } = context.settings;
  const path = list === 'links' ? 'new' : 'comments';
  const url = addressOf(`${addresses.www}/r/${subreddit}/${path}/.rss`, {
    limit: pageSize,
    after: position,
  });
  const { status, headers, body, url: at } = await context.fetch({ url, signal: context.signal });
  if (status !== 200) {
    const about = {
      site: 'Reddit',
      code: 'reddit.refused',
      now: context.clock.now(),
      words: {
        403: 'Reddit does not show this feed: the subreddit is private, or Reddit turns this address away',
        404: 'There is no such subreddit, or it was banned',
      },
    };
    throw refusal({ status, headers, url: at, json: null }, about);
  }
  const found = entriesIn(Buffer.from(body).toString('utf8'));
  const last = found.findLast(({ id }) => /^t[13]_\w+$/.test(id))?.id ?? null;
  return {
    entries: found.map((entry) => toEntry(entry, subreddit)),
    next: found.length < pageSize ? null : last,
  };
}

type AtomEntry = {
  id: string;
  title: string;
  content: string;
  name: string;
  published: string;
  updated: string;
  link: string;
  category: string;
};

const texts = new Set(['id', 'title', 'content', 'name', 'published', 'updated']);

function entriesIn(xml: string): AtomEntry[] {
  const entries: AtomEntry[] = [];
  let entry: AtomEntry | null = null;
  let open: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, { href = '', term = '' }) {
        if (name === 'entry') {
          entry = {
            id: '',
            title: '',
            content: '',
            name: '',
            published: '',
            updated: '',
            link: '',
            category: '',
          };
          entries.push(entry);
        }
        if (entry && name === 'link') entry.link = href;
        if (entry && name === 'category') entry.category = term;
        open = texts.has(name) ? name : null;
      },
      ontext(text) {
        if (!entry) return;
        if (open === 'id') entry.id += text;
        else if (open === 'title') entry.title += text;
        else if (open === 'content') entry.content += text;
        else if (open === 'name') entry.name += text;
        else if (open === 'published') entry.published += text;
        else if (open === 'updated') entry.updated += text;
      },
      onclosetag(name) {
        open = null;
        if (name === 'entry') entry = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return entries;
}

function toEntry(entry: AtomEntry, subreddit: string): Entry {
  const createdAt = new Date(entry.published || entry.updated);
  const at = createdAt.getTime();
  if (!/^t[13]_\w{1,20}$/.test(entry.id) || Number.isNaN(at)) return { at: null };
  const author = entry.name.trim().replace(/^\/u\//, '');
  const isLink = entry.id.startsWith('t3_');
  const thread = isLink ? entry.id : threadIn(entry.link);
  return {
    at,
    post: {
      nativeId: entry.id,
      ...(isLink ? { title: entry.title } : {}),
      html: withoutFooter(entry.content),
      url: entry.link,
      createdAt,
      community: `r/${entry.category || subreddit}`,
      ...(thread === null ? {} : { thread }),
      ...(author ? { author, authorUrl: userAddress(author) } : {}),
    },
  };
}

/** https://www.reddit.com/r/NAME/comments/LINK/TITLE/COMMENT/ */
function threadIn(address: string): string | null {
  const id = /\/comments\/(\w{1,20})\//.exec(address)?.[1];
  return id === undefined ? null : `t3_${id}`;
}

/** Below each post stands "submitted by /u/NAME [link] [comments]". */
const withoutFooter = (html: string): string =>
  html.replace(
    /&#32;\s*submitted by[^]*$|\s*(?: |&#160;)*submitted by\s*(?: |&#160;)*<a [^]*$/u,
    '',
  );
