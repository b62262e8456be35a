// Is there a Discourse forum at an address? Its pages name their maker (`<meta name="generator">`) and their base.

import { Parser } from 'htmlparser2';
import { AppError } from '#platform/errors.ts';
import type { DiscoverContext, Discovery } from '#features/listening/ports.ts';
import { Forum } from './forum.ts';
import { heardPosts } from './heard-posts.ts';
import { readPage } from './latest.ts';
import { settingsSchema } from './settings.ts';

const none: Discovery = { candidates: [], problem: null };
const pageLengthMax = 300_000;

export async function discoverForum(address: string, context: DiscoverContext): Promise<Discovery> {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return none;
  const found = await lookAt(url, context);
  if (!found) return none;
  const category = /\/c\/[^?#]*?(\d+)(?:[/?#]|$)/.exec(url)?.[1];
  const given = { url: found.base, ...(category ? { category } : {}) };
  const settings = settingsSchema.safeParse(given).data;
  if (!settings) return none;
  const forum = new Forum({ ...context, settings });
  const page = await readPage(forum, 'posts', { position: null, known: null, notBefore: null });
  const { posts } = await heardPosts(
    forum,
    page.entries.map(({ post }) => post),
    { isMessage: false },
  );
  return {
    candidates: [
      {
        settings: { url: settings.url, ...(category ? { category } : {}) },
        title: found.title,
        description: settings.url,
        format: 'Discourse',
        preview: posts.slice(0, 5),
      },
    ],
    problem: null,
  };
}

async function lookAt(
  url: string,
  context: DiscoverContext,
): Promise<{ base: string; title: string } | null> {
  try {
    const page = await context.fetch({ url, signal: context.signal });
    const html = Buffer.from(page.body.subarray(0, pageLengthMax)).toString('utf8');
    let isForum = false;
    let base = new URL(page.url).origin;
    let title = '';
    let isTitle = false;
    const parser = new Parser({
      onopentag(name, { name: meta, content = '', 'data-base-url': dataBase }) {
        if (meta === 'generator' && /^Discourse\b/.test(content)) isForum = true;
        if (dataBase && URL.canParse(dataBase)) base = dataBase;
        isTitle = name === 'title';
      },
      ontext(text) {
        if (isTitle) title += text;
      },
      onclosetag() {
        isTitle = false;
      },
    });
    parser.end(html);
    return isForum ? { base, title: title.trim() || new URL(base).host } : null;
  } catch (error) {
    // What is not to be reached is told by the connector that reads any page.
    if (error instanceof AppError) return null;
    throw error;
  }
}
