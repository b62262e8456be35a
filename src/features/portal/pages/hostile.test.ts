// Two hundred hostile inputs in every place of every page where somebody else's words stand: the page keeps the very shape it
// has with harmless words, and no link leads anywhere but to http.

import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { MyNotice } from '#features/ideas/contract/loop.ts';
import type {
  ProgrammePart,
  PublicComment,
  PublicIdea,
  PublicProgramme,
} from '#features/ideas/contract/public.ts';
import { hasCollectedTexts, hostileTexts } from '#test/support/hostile-texts.ts';
import { wordsIn } from '../words/words-in.ts';
import { frame } from './frame.ts';
import { ideaPage } from './idea-page.ts';
import { ideasPage } from './ideas-page.ts';
import {
  changesFeed,
  commentsFeed,
  ideasFeed,
  similarList,
  siteIcon,
  widgetList,
} from './machine-pages.ts';
import { noticesPage } from './notices-page.ts';
import { changesPage, roadmapPage } from './overview-pages.ts';
import { programmePage, programmesPage } from './programme-pages.ts';
import {
  confirmPage,
  enterPage,
  mailSentPage,
  newIdeaPage,
  similarPage,
  sorryPage,
} from './taking-part-pages.ts';
import type { Page, Visit } from './visit.ts';

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
    pictures: [{ id: '00000000-0000-7000-8000-000000000001', description: said }],
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
      languages: ['en', 'sv'],
      pace: 'normal',
      pepper: 'pepper',
    },
    base: '/p/',
    root: 'https://parley.example/p/',
    visited: 'https://parley.example/p/',
    path: 'ideas/7',
    query: new URLSearchParams({ q: said, tag: said, board: said, after: said, lang: said }),
    visitor: { kind: 'contact', id: 'c', shownAs: said },
    said: null,
    isFormAnswer: false,
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
  const notice: MyNotice = {
    id,
    title: said,
    text: said,
    at,
    state: 'sent',
    ideaId: null,
    ideaNumber: null,
    programmeId: null,
  };
  const run = { name: said, purpose: said, startsOn: '2026-11-23', endsOn: '2026-12-23' };
  const programme: PublicProgramme = {
    ...run,
    id,
    joinedCount: 3,
    result: said,
    publishedAt: at,
    credits: [{ name: said, credit: said }],
    ideas: [{ number: 7, title: said }],
  };
  const part: ProgrammePart = {
    ...run,
    programmeId: id,
    participantId: id,
    isOpen: true,
    standing: 'joined',
    isFull: false,
    consentText: said,
    consentVersion: 1,
    shownAs: said,
    credit: said,
    rounds: [
      {
        id,
        number: 1,
        title: said,
        task: said,
        questions: [said],
        dueOn: '2026-12-01',
        mine: [{ text: said, answers: [said], at }],
      },
    ],
  };
  const pages: Record<string, Page> = {
    searched: ideasPage(visit, { ...list, board: null, tag: null, q: said }),
    tagged: ideasPage(visit, { ...list, board: null, tag: said, q: null }),
    board: ideasPage(visit, { ...list, board: boards[0] ?? null, tag: null, q: null }),
    idea: ideaPage(visit, { idea, comments, voted: true, follows: true }),
    roadmap: roadmapPage(visit, [{ kind: 'planned', ideas: rows }]),
    changes: changesPage(visit, { items: [change], next: said }),
    new: newIdeaPage(visit, { boards, typed, wrong: 'title' }),
    'new on no board': newIdeaPage(visit, { boards, typed, wrong: 'board' }),
    similar: similarPage(visit, { typed, similar: [idea], acts }),
    enter: enterPage(visit, { intent, typed: { email: said, shownAs: said }, wrong: 'email' }),
    confirm: confirmPage(visit, { secret: 'x', address: said }),
    'mail sent': mailSentPage(visit, said),
    sorry: sorryPage(visit, { status: 404, title: said, says: said }),
    notices: noticesPage(visit, [
      { ...notice, ideaId: id, ideaNumber: 7 },
      { ...notice, programmeId: id },
    ]),
    programmes: programmesPage(visit, {
      programmes: [programme],
      mine: [{ programmeId: id, name: said }],
    }),
    programme: programmePage(visit, { programme, own: null }),
    'own part': programmePage(visit, {
      programme: null,
      own: { part, at: 'programmes/7' },
      wrong: { roundId: id, text: said },
    }),
    'an invitation': programmePage(visit, {
      programme: null,
      own: { part: { ...part, standing: 'invited' }, at: 'programmes/7' },
    }),
  };
  const files = { style: 'style.css', script: 'work.js', icon: 'icon.svg' };
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
    icon: siteIcon(said, '#7a2e7c'),
  };
}

/** What stands between these tags, unescaped once as a reader does. */
function contentsOf(markup: string, element: string): string[] {
  const contents: string[] = [];
  let isInside = false;
  const parser = new Parser(
    {
      onopentag(name) {
        isInside = name === element;
        if (isInside) contents.push('');
      },
      ontext(text) {
        if (isInside) contents.push(`${contents.pop() ?? ''}${text}`);
      },
      onclosetag() {
        isInside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(markup);
  return contents;
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
        const names = Object.keys(attributes).join(' ');
        const isText =
          ((name === 'p' || name === 'br') && names === '') ||
          (name === 'a' && names === 'href rel' && attributes['rel'] === 'nofollow ugc noopener');
        if (!isText) elements.push([name, ...Object.keys(attributes)].join(' '));
      },
    },
    { xmlMode },
  );
  parser.end(markup);
  return { elements, schemes };
}

const hostile = hostileTexts();

function shapesOf(markups: Record<string, string>, xmlMode: boolean): Map<string, string[]> {
  return new Map(
    Object.entries(markups).map(([name, markup]) => [name, shapeOf(markup, xmlMode).elements]),
  );
}

/** What search engines are told stays data of the same shape. */
function expectReadable(markup: string): void {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'DiscussionForumPosting',
    url: 'https://parley.example/p/ideas/7',
    author: { '@type': 'Person' },
  });
}

describe('hostile words', () => {
  test('are two hundred and more', () => {
    if (hasCollectedTexts) expect(hostile.length).toBeGreaterThan(200);
  });

  test('change the shape of no page', { timeout: 60_000 }, () => {
    const harmless = shapesOf(everyPage('x word'), false);
    for (const said of hostile) {
      for (const [name, markup] of Object.entries(everyPage(`x ${said}`))) {
        const { elements, schemes } = shapeOf(markup, false);
        expect(elements, `${name}: ${said.slice(0, 200)}`).toEqual(harmless.get(name));
        for (const scheme of schemes) expect(['http:', 'https:', 'data:']).toContain(scheme);
        if (name === 'idea') expectReadable(markup);
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

  test('are paragraphs, breaks and links to http in what a feed says, and nothing else', () => {
    for (const said of hostile) {
      const feeds = Object.values(everyFeed(`x ${said}`));
      for (const content of feeds.flatMap((feed) => contentsOf(feed, 'content'))) {
        expect(content).not.toBe('');
        const { elements, schemes } = shapeOf(content, false);
        expect(elements, said.slice(0, 200)).toEqual([]);
        for (const scheme of schemes) expect(['http:', 'https:']).toContain(scheme);
      }
    }
  });

  test('reach the widget, and who is typing, as text on one line', () => {
    for (const said of hostile) {
      const { ideas, name } = widgetList(visitOf(said), [ideaOf(said)]);
      expect(name).not.toMatch(/[\n\u202e]/);
      const typing = similarList(visitOf(said), [ideaOf(said)]).ideas;
      expect(ideas.map(({ address }) => address)).toEqual(['https://parley.example/p/ideas/7']);
      expect(typing.map(({ address }) => address)).toEqual(['/p/ideas/7']);
      for (const { title, status } of [...ideas, ...typing])
        expect(`${title}${status}`).not.toMatch(/[\n\u202e]/);
    }
  });
});
