// Two hundred hostile inputs in every place of every page where somebody else's words stand: the page keeps the very shape it
// has with harmless words, and no link leads anywhere but to http.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PublicComment, PublicIdea } from '#features/ideas/contract/public.ts';
import { wordsIn } from '../words/words-in.ts';
import { frame } from './frame.ts';
import { ideaPage } from './idea-page.ts';
import { ideasPage } from './ideas-page.ts';
import { changesFeed, commentsFeed, ideasFeed, widgetList } from './machine-pages.ts';
import { changesPage, roadmapPage } from './overview-pages.ts';
import { confirmPage, enterPage, newIdeaPage, similarPage } from './taking-part-pages.ts';
import type { Page, Visit } from './visit.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data/security');

const own = [
  '</title><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'javascript:alert(1)',
  'https://a.example/"onmouseover="alert(1)',
  "https://a.example/'onmouseover='alert(1)",
  'https://a.example/<script>alert(1)</script>',
  'https://javascript:alert(1)@a.example/',
  'data:text/html,<script>alert(1)</script>',
  '\u202e gnp.exe \u202d',
  '\u0000\u0008\u001b[31m<b>',
  '\u2028alert(1)\u2029',
  '\ud800 lone \udfff',
  '\uffff\ufffe',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3c;script&#x3e;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\r\nSet-Cookie: a=b\r\n\r\n<html>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<form action=https://evil.example><button>x',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'a'.repeat(20_000),
];

const line = z.object({ payload: z.string() });
const collected = existsSync(shared)
  ? ['dompurify.jsonl', 'xss.jsonl'].flatMap((name) =>
      readFileSync(join(shared, name), 'utf8')
        .trim()
        .split('\n')
        .map((each) => line.parse(JSON.parse(each)).payload)
        .filter((payload) => payload.includes('<') || payload.includes('javascript:')),
    )
  : [];
if (collected.length === 0) console.log('Skipped: the collected attacks need ../shared/data.');

const at = '2026-11-23T12:00:00.000Z';

function ideaOf(said: string): PublicIdea {
  return {
    number: 7,
    title: said,
    text: said,
    lang: 'en',
    board: { slug: 'ideas', name: said },
    status: { kind: 'planned', name: said },
    author: said,
    tags: [said],
    votesCount: 3,
    commentsCount: 1,
    answer: { text: said, at },
    createdAt: at,
    changedAt: at,
    mergedInto: null,
  };
}

function visitOf(said: string): Visit {
  return {
    words: wordsIn('en'),
    settings: {
      isOn: true,
      name: said,
      siteName: said,
      welcome: said,
      accentLight: '#7a2e7c',
      accentDark: '#d59ad8',
      hostName: null,
      language: 'en',
      pepper: 'pepper',
    },
    base: '/p/',
    root: 'https://parley.example/p/',
    visited: 'https://parley.example/p/',
    path: 'ideas/7',
    query: new URLSearchParams({ q: said, tag: said, board: said, after: said, lang: said }),
    visitor: { kind: 'contact', id: 'c', shownAs: said },
    said: null,
    mailIsSet: true,
    memberSignIn: '/sign-in',
  };
}

function everyPage(said: string): Record<string, string> {
  const visit = visitOf(said);
  const idea = ideaOf(said);
  const id = '00000000-0000-7000-8000-000000000000';
  const comment: PublicComment = { id, author: said, isOurs: true, text: said, at };
  const change = { ...idea, id, at, text: said };
  const boards = [
    { slug: 'ideas', name: said, description: said },
    { slug: 'more', name: said, description: said },
  ];
  const rows = { items: [idea], next: said };
  const acts = new Map([[7, { voted: true, follows: true }]]);
  const list = { boards, ideas: rows, acts, rank: 'top' as const };
  const typed = { board: said, title: said, text: said };
  const comments = { items: [comment], next: null };
  const intent = { act: 'comment', number: 7, text: said } as const;
  const pages: Record<string, Page> = {
    searched: ideasPage(visit, { ...list, board: null, tag: null, q: said }),
    tagged: ideasPage(visit, { ...list, board: null, tag: said, q: null }),
    board: ideasPage(visit, { ...list, board: boards[0] ?? null, tag: null, q: null }),
    idea: ideaPage(visit, { idea, comments, voted: true, follows: true }),
    roadmap: roadmapPage(visit, [{ kind: 'planned', ideas: rows }]),
    changes: changesPage(visit, { items: [change], next: said }),
    new: newIdeaPage(visit, { boards, typed, wrong: 'title' }),
    similar: similarPage(visit, { typed, similar: [idea], acts }),
    enter: enterPage(visit, { intent, typed: { email: said, shownAs: said }, wrong: 'email' }),
    confirm: confirmPage(visit, { secret: 'x', address: said }),
  };
  const files = { style: 'style.css', script: 'work.js' };
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, frame(visit, page, files)]),
  );
}

function everyFeed(said: string): Record<string, string> {
  const visit = visitOf(said);
  const idea = ideaOf(said);
  const id = '00000000-0000-7000-8000-000000000000';
  return {
    ideas: ideasFeed(visit, 'ideas.atom', [idea]),
    changes: changesFeed(visit, 'changes.atom', [{ ...idea, id, at, text: said }]),
    comments: commentsFeed(visit, idea, [{ id, author: said, isOurs: false, text: said, at }]),
  };
}

/** Elements with the names of their attributes, without those that only tell how long a text is; and where links lead. */
function shapeOf(markup: string, xmlMode: boolean): { elements: string[]; schemes: Set<string> } {
  const elements: string[] = [];
  const schemes = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const address of [attributes['href'], attributes['src'], attributes['action']]) {
          if (address !== undefined)
            schemes.add(new URL(address, 'https://parley.example').protocol);
        }
        const isText =
          name === 'p' || name === 'br' || attributes['rel'] === 'nofollow ugc noopener';
        if (!isText) elements.push([name, ...Object.keys(attributes)].join(' '));
      },
    },
    { xmlMode },
  );
  parser.end(markup);
  return { elements, schemes };
}

// Of the collected every fourth: they come in families, and each is tried on ten pages.
const hostile = [...new Set([...own, ...collected.filter((_, at) => at % 4 === 0)])];

function shapesOf(markups: Record<string, string>, xmlMode: boolean): Map<string, string[]> {
  return new Map(
    Object.entries(markups).map(([name, markup]) => [name, shapeOf(markup, xmlMode).elements]),
  );
}

describe('hostile words', () => {
  test('are two hundred and more', () => {
    if (collected.length > 0) expect(hostile.length).toBeGreaterThan(200);
  });

  test('change the shape of no page', { timeout: 30_000 }, () => {
    const harmless = shapesOf(everyPage('x word'), false);
    for (const said of hostile) {
      for (const [name, markup] of Object.entries(everyPage(`x ${said}`))) {
        const { elements, schemes } = shapeOf(markup, false);
        expect(elements, `${name}: ${said.slice(0, 200)}`).toEqual(harmless.get(name));
        for (const scheme of schemes) expect(['http:', 'https:', 'data:']).toContain(scheme);
      }
    }
  });

  test('break no feed: it stays well formed, of signs that XML allows', () => {
    const harmless = shapesOf(everyFeed('x word'), true);
    for (const said of hostile) {
      for (const [name, markup] of Object.entries(everyFeed(`x ${said}`))) {
        expect(shapeOf(markup, true).elements, `${name}: ${said.slice(0, 200)}`).toEqual(
          harmless.get(name),
        );
        // oxlint-disable-next-line no-control-regex -- what XML 1.0 does not allow
        expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(markup.isWellFormed()).toBe(true);
      }
    }
  });

  test('reach the widget as text on one line', () => {
    for (const said of hostile) {
      const { ideas, name } = widgetList(visitOf(said), [ideaOf(said)]);
      expect(name).not.toMatch(/[\n\u202e]/);
      for (const { address } of ideas) expect(address).toBe('https://parley.example/p/ideas/7');
    }
  });
});
