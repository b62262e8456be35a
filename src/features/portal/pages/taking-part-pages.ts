// The pages on which somebody takes part: handing in an idea with those like it shown first, confirming an address, and the
// pages that say it did not work.

import type { PublicBoard, PublicIdea } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import type { Intent } from '../contract.ts';
import type { Words } from '../words/words.ts';
import { ideaCard } from './parts.ts';
import type { Acts } from './parts.ts';
import { oneLine, plain } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

type Field = keyof Words['fieldWrong'];

export type Typed = { board: string; title: string; text: string };

export function newIdeaPage(
  visit: Visit,
  { boards, typed, wrong }: { boards: readonly PublicBoard[]; typed: Typed; wrong: Field | null },
): Page {
  const { words, base } = visit;
  const body = html`<h1>${words.newTitle}</h1>
    <p class="welcome">${words.newSays}</p>
    <form method="post" action="${base}new" class="stack">
      ${boardField(visit, boards, typed.board)}
      <label for="title">${words.titleLabel}</label>
      <p class="help" id="title-help">${words.titleHelp}</p>
      ${wrongNote(words, wrong, 'title')}
      <input
        id="title"
        name="title"
        value="${plain(typed.title)}"
        minlength="3"
        maxlength="200"
        required
        dir="auto"
        aria-describedby="title-help"
      />
      <label for="text">${words.textLabel}</label>
      <p class="help" id="text-help">${words.textHelp}</p>
      ${wrongNote(words, wrong, 'text')}
      <textarea
        id="text"
        name="text"
        rows="8"
        maxlength="20000"
        dir="auto"
        aria-describedby="text-help"
      >
${plain(typed.text)}</textarea>
      <p><button class="primary">${words.look}</button></p>
    </form>`;
  return { title: words.newTitle, body, description: words.newSays, canonical: 'new' };
}

function boardField({ words }: Visit, boards: readonly PublicBoard[], chosen: string): Markup {
  const [only] = boards;
  if (only && boards.length === 1) {
    return html`<input type="hidden" name="board" value="${only.slug}" />`;
  }
  const options = boards.map(({ slug, name }) =>
    slug === chosen
      ? html`<option value="${slug}" selected>${oneLine(name)}</option>`
      : html`<option value="${slug}">${oneLine(name)}</option>`,
  );
  return html`<label for="board">${words.boardLabel}</label>
    <select id="board" name="board">
      ${options}
    </select>`;
}

/** Before it is sent: is it there already? */
export function similarPage(
  visit: Visit,
  { typed, similar, acts }: { typed: Typed; similar: readonly PublicIdea[]; acts: Acts },
): Page {
  const { words, base } = visit;
  const found = html`<h1>${words.similar}</h1>
    <p class="welcome">${words.similarSays}</p>
    <ul class="ideas">
      ${similar.map((idea) => ideaCard(visit, idea, acts))}
    </ul>`;
  const body = html`${similar.length === 0 ? html`<h1>${words.noSimilar}</h1>` : found}
    <form method="post" action="${base}new" class="stack" data-work="${base}task">
      ${hidden({ ...typed, send: 'yes' })}
      <p class="voice note"><b dir="auto">${oneLine(typed.title)}</b></p>
      <p><button class="primary">${words.sendMine}</button></p>
    </form>
    <form method="post" action="${base}new">
      ${hidden({ ...typed, again: 'yes' })}
      <p><button class="plain">${words.change}</button></p>
    </form>`;
  return { title: words.newTitle, body, canonical: null };
}

export type EnterShown = {
  intent: Intent;
  typed: { email: string; shownAs: string };
  wrong: Field | null;
};

export function enterPage(visit: Visit, { intent, typed, wrong }: EnterShown): Page {
  const { words, base, mailIsSet, memberSignIn } = visit;
  const form = html`<form method="post" action="${base}enter" class="stack" data-work="${base}task">
    ${hidden({ intent: JSON.stringify(intent) })}
    <label for="email">${words.email}</label>
    <p class="help" id="email-help">${words.emailHelp}</p>
    ${wrongNote(words, wrong, 'email')}
    <input
      id="email"
      name="email"
      type="email"
      value="${typed.email}"
      maxlength="254"
      required
      autocomplete="email"
      aria-describedby="email-help"
    />
    <label for="shown">${words.shownAs}</label>
    <p class="help" id="shown-help">${words.shownAsHelp}</p>
    ${wrongNote(words, wrong, 'shownAs')}
    <input
      id="shown"
      name="shownAs"
      value="${plain(typed.shownAs)}"
      maxlength="80"
      autocomplete="name"
      dir="auto"
      aria-describedby="shown-help"
    />
    <p><button class="primary">${words.sendLink}</button></p>
  </form>`;
  const body = html`<h1>${words.enterTitle}</h1>
    <p class="welcome">${mailIsSet ? words.enterSays[intent.act] : words.mailNotSet}</p>
    ${mailIsSet ? [form] : []}
    ${memberSignIn === null ? [] : [html`<p><a href="${memberSignIn}">${words.memberSignIn}</a></p>`]}`;
  return { title: words.enterTitle, body, canonical: null };
}

export function mailSentPage({ words }: Visit, address: string): Page {
  const body = html`<h1>${words.mailSent}</h1>
    <p class="welcome">${words.mailSentSays(address)}</p>`;
  return { title: words.mailSent, body, canonical: null };
}

/** A look at the link changes nothing: programs that look into mail open links too. */
export function confirmPage(
  { words, base }: Visit,
  link: { secret: string; address: string },
): Page {
  const body = html`<h1>${words.confirmTitle}</h1>
    <p class="welcome">${words.confirmSays(link.address)}</p>
    <form method="post" action="${base}confirm/${link.secret}">
      <p><button class="primary">${words.confirm}</button></p>
    </form>`;
  return { title: words.confirmTitle, body, canonical: null };
}

export function sorryPage(
  { words, base }: Visit,
  said: { status: number; title: string; says: string },
): Page {
  const body = html`<h1>${said.title}</h1>
    <p class="welcome">${said.says}</p>
    <p><a class="button" href="${base}">${words.home}</a></p>`;
  return { title: said.title, body, status: said.status, canonical: null };
}

function wrongNote(words: Words, wrong: Field | null, field: Field): Markup[] {
  return wrong === field
    ? [html`<p class="wrong" role="alert">${words.fieldWrong[field]}</p>`]
    : [];
}

function hidden(fields: Readonly<Record<string, string>>): Markup[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}
