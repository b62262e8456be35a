// What machines read: Atom feeds (RFC 4287), the sitemap, robots.txt, and the widget's list.

import type { PublicChange, PublicComment, PublicIdea } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import { GROUNDS } from '../domain/contrast.ts';
import type { Words } from '../words/words.ts';
import { ideaPath, statusName } from './parts.ts';
import { excerpt, initialOf, oneLine, paragraphs } from './user-text.ts';
import type { Visit } from './visit.ts';

type Entry = {
  id: string;
  title: string;
  url: string;
  at: string;
  changedAt: string;
  author: string | null;
  body: string;
};

function atom(
  visit: Visit,
  feed: { title: string; path: string; self: string },
  entries: Entry[],
): string {
  const { root, words, settings } = visit;
  const site = oneLine(settings.siteName);
  const newest =
    entries
      .map(({ changedAt }) => changedAt)
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00Z';
  const rows = entries.map(
    (entry) =>
      html`<entry>
        <id>${entry.id}</id>
        <title>${entry.title}</title>
        <link rel="alternate" href="${entry.url}" />
        <published>${entry.at}</published>
        <updated>${entry.changedAt}</updated>
        <author><name>${entry.author ?? words.anonymous}</name></author>
        <content type="html">${entry.body}</content>
      </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
      <id>${root}${feed.self}</id>
      <title>${feed.title} · ${site}</title>
      <updated>${newest}</updated>
      <author><name>${site}</name></author>
      <link rel="self" type="application/atom+xml" href="${root}${feed.self}" />
      <link rel="alternate" type="text/html" href="${root}${feed.path}" />
      ${rows}
    </feed>`.markup
  }\n`;
}

const htmlOf = (text: string): string =>
  paragraphs(text)
    .map(({ markup }) => markup)
    .join('\n');

export function ideasFeed(visit: Visit, self: string, ideas: readonly PublicIdea[]): string {
  const { root, words } = visit;
  const entries = ideas.map((idea) => ({
    id: `${root}${ideaPath(idea)}`,
    title: oneLine(idea.title),
    url: `${root}${ideaPath(idea)}`,
    at: idea.createdAt,
    changedAt: idea.changedAt,
    author: idea.author === null ? null : oneLine(idea.author),
    body: [
      htmlOf(idea.text),
      htmlOf(`${statusName(idea.status, words)}. ${words.votes(idea.votesCount)}`),
    ].join('\n'),
  }));
  return atom(visit, { title: words.ideas, path: '', self }, entries);
}

export function changesFeed(visit: Visit, self: string, changes: readonly PublicChange[]): string {
  const { root, words } = visit;
  const entries = changes.map((change) => ({
    id: `urn:uuid:${change.id}`,
    title: `${statusName(change.status, words)}: ${oneLine(change.title)}`,
    url: `${root}${ideaPath(change)}`,
    at: change.at,
    changedAt: change.at,
    author: oneLine(visit.settings.siteName),
    body: htmlOf(change.text),
  }));
  return atom(visit, { title: words.changes, path: 'changes', self }, entries);
}

export function commentsFeed(
  visit: Visit,
  idea: PublicIdea,
  comments: readonly PublicComment[],
): string {
  const { root, words, settings } = visit;
  const entries = comments.map((comment) => ({
    id: `urn:uuid:${comment.id}`,
    title: excerpt(comment.text, 80),
    url: `${root}${ideaPath(idea)}#c${comment.id}`,
    at: comment.at,
    changedAt: comment.at,
    author: oneLine(comment.author ?? (comment.isOurs ? settings.siteName : words.anonymous)),
    body: htmlOf(comment.text),
  }));
  const feed = { title: oneLine(idea.title), path: ideaPath(idea), self: `${ideaPath(idea)}.atom` };
  return atom(visit, feed, entries);
}

export type SitemapPage = { path: string; changedAt: string | null };

export function sitemap(root: string, pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ path, changedAt }) =>
    changedAt === null
      ? html`<url><loc>${root}${path}</loc></url>`
      : html`<url><loc>${root}${path}</loc><lastmod>${changedAt}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${rows} </urlset>`.markup
  }\n`;
}

/** RFC 9309. Parley itself is nobody's to index; the portal is, without the pages that only do something. */
export function robots(portal: { base: string; root: string } | null): string {
  if (!portal) return 'User-agent: *\nDisallow: /\n';
  const { base, root } = portal;
  const closed = ['enter', 'confirm/', 'take-part/', 'mine', 'task', 'leave', 'similar.json'].map(
    (path) => `Disallow: ${base}${path}`,
  );
  const rest = base === '/' ? [] : ['Disallow: /'];
  return [
    'User-agent: *',
    `Allow: ${base}`,
    ...closed,
    ...rest,
    '',
    `Sitemap: ${root}sitemap.xml`,
    '',
  ].join('\n');
}

export function widgetList(visit: Visit, ideas: readonly PublicIdea[]) {
  const { root, words, settings } = visit;
  return {
    name: oneLine(settings.siteName),
    language: words.language,
    address: root,
    newAddress: `${root}new`,
    accent: { light: settings.accentLight, dark: settings.accentDark },
    words: {
      ...words.widget,
      share: words.share,
      search: words.searchLabel,
      nothing: words.nothingFound,
    },
    ideas: ideas.map((idea) => lineOf(idea, { root, words })),
  };
}

/** For who is typing an idea. */
export function similarList(
  { base, words }: Pick<Visit, 'base' | 'words'>,
  ideas: readonly PublicIdea[],
) {
  return { ideas: ideas.map((idea) => lineOf(idea, { root: base, words })) };
}

function lineOf(idea: PublicIdea, { root, words }: { root: string; words: Words }) {
  return {
    title: oneLine(idea.title),
    lang: idea.lang,
    address: `${root}${ideaPath(idea)}`,
    votes: words.votes(idea.votesCount),
    status: statusName(idea.status, words),
  };
}

/** The mark of the site in its colour, for the tab of a browser. */
export function siteIcon(name: string, accent: string): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="7" fill="${accent}" />
    <text
      x="16"
      y="23"
      text-anchor="middle"
      font-family="system-ui, sans-serif"
      font-size="20"
      font-weight="700"
      fill="${GROUNDS.light.onAccent}"
    >
      ${initialOf(name)}
    </text>
  </svg>`.markup;
}
