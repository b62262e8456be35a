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
  if (boards.length === 0) {
    return sorryPage(visit, { status: 200, title: words.newTitle, says: words.noBoards });
  }
  const title = field(words, wrong, {
    name: 'title',
    label: words.titleLabel,
    help: words.titleHelp,
    input: (described) =>
      html`<input
        id="title"
        name="title"
        value="${plain(typed.title)}"
        minlength="3"
        maxlength="200"
        required
        dir="auto"
        autocomplete="off"
        ${described}
      />`,
  });
  const text = field(words, wrong, {
    name: 'text',
    label: words.textLabel,
    help: words.textHelp,
    input: (described) =>
      html`<textarea id="text" name="text" rows="8" maxlength="20000" dir="auto" ${described}>
${plain(typed.text)}</textarea>`,
  });
  const body = html`<div class="sheet">
    <h1>${words.newTitle}</h1>
    <p class="welcome">${words.newSays}</p>
    <form method="post" action="${base}new" class="stack" data-similar="${base}similar.json">
      ${boardField(visit, boards, { chosen: typed.board, wrong })} ${title}
      <section class="note" id="similar" aria-live="polite" hidden>
        <h2>${words.similar}</h2>
        <p class="help">${words.similarSays}</p>
        <ul></ul>
      </section>
      ${text}
      <p><button class="primary">${words.look}</button></p>
    </form>
  </div>`;
  return { title: words.newTitle, body, description: words.newSays, canonical: 'new' };
}

function boardField(
  { words }: Visit,
  boards: readonly PublicBoard[],
  { chosen, wrong }: { chosen: string; wrong: Field | null },
): Markup {
  const [only] = boards;
  if (only && boards.length === 1 && wrong !== 'board') {
    return html`<input type="hidden" name="board" value="${only.slug}" />`;
  }
  const options = boards.map(({ slug, name }) =>
    slug === chosen
      ? html`<option value="${slug}" selected>${oneLine(name)}</option>`
      : html`<option value="${slug}">${oneLine(name)}</option>`,
  );
  return field(words, wrong, {
    name: 'board',
    label: words.boardLabel,
    help: null,
    input: (described) =>
      html`<select id="board" name="board" ${described}>
        ${options}
      </select>`,
  });
}

/** Before it is sent: is it there already? */
export function similarPage(
  visit: Visit,
  { typed, similar, acts }: { typed: Typed; similar: readonly PublicIdea[]; acts: Acts },
): Page {
  const { words, base } = visit;
  const found = html`<div class="lead">
      <h1>${words.similar}</h1>
      <p class="welcome">${words.similarSays}</p>
    </div>
    <ul class="ideas">
      ${similar.map((idea) => ideaCard(visit, idea, acts))}
    </ul>`;
  const body = html`${similar.length === 0 ? html`<h1>${words.noSimilar}</h1>` : found}
    <div class="own">
      <p class="facts">${words.yours}</p>
      <p class="voice" dir="auto"><b>${oneLine(typed.title)}</b></p>
      <div class="acts">
        <form method="post" action="${base}new" data-work="${base}task">
          ${hidden({ ...typed, send: 'yes' })}
          <button class="primary">${words.sendMine}</button>
        </form>
        <form method="post" action="${base}new">
          ${hidden({ ...typed, again: 'yes' })}
          <button class="plain">${words.change}</button>
        </form>
      </div>
    </div>`;
  return { title: words.newTitle, body, canonical: null };
}

export type EnterShown = {
  intent: Intent;
  typed: { email: string; shownAs: string };
  wrong: Field | null;
};

export function enterPage(visit: Visit, { intent, typed, wrong }: EnterShown): Page {
  const { words, base, mailIsSet, memberSignIn } = visit;
  const email = field(words, wrong, {
    name: 'email',
    label: words.email,
    help: words.emailHelp,
    input: (described) =>
      html`<input
        id="email"
        name="email"
        type="email"
        value="${typed.email}"
        maxlength="254"
        required
        autocomplete="email"
        ${described}
      />`,
  });
  const shownAs = field(words, wrong, {
    name: 'shownAs',
    label: words.shownAs,
    help: words.shownAsHelp,
    input: (described) =>
      html`<input
        id="shownAs"
        name="shownAs"
        value="${plain(typed.shownAs)}"
        maxlength="80"
        autocomplete="name"
        dir="auto"
        ${described}
      />`,
  });
  const form = html`<form method="post" action="${base}enter" class="stack" data-work="${base}task">
    ${hidden({ intent: JSON.stringify(intent) })} ${email} ${shownAs}
    <p><button class="primary">${words.sendLink}</button></p>
  </form>`;
  const body = html`<div class="sheet">
    <h1>${words.enterTitle}</h1>
    <p class="welcome">${mailIsSet ? words.enterSays[intent.act] : words.mailNotSet}</p>
    ${mailIsSet ? [form] : []}
    ${
      memberSignIn === null
        ? []
        : [html`<p class="aside"><a href="${memberSignIn}">${words.memberSignIn}</a></p>`]
    }
  </div>`;
  return { title: words.enterTitle, body, canonical: null };
}

export function mailSentPage({ words, base }: Visit, address: string): Page {
  const body = html`<div class="sheet">
    <h1>${words.mailSent}</h1>
    <p class="welcome">${words.mailSentSays(address)}</p>
    <p><a href="${base}">${words.home}</a></p>
  </div>`;
  return { title: words.mailSent, body, canonical: null };
}

/** A look at the link changes nothing: programs that look into mail open links too. */
export function confirmPage(
  { words, base }: Visit,
  link: { secret: string; address: string },
): Page {
  const body = html`<div class="sheet">
    <h1>${words.confirmTitle}</h1>
    <p class="welcome">${words.confirmSays(link.address)}</p>
    <form method="post" action="${base}confirm/${link.secret}">
      <p><button class="primary">${words.confirm}</button></p>
    </form>
  </div>`;
  return { title: words.confirmTitle, body, canonical: null };
}

export function sorryPage(
  { words, base }: Visit,
  said: { status: number; title: string; says: string },
): Page {
  const body = html`<div class="sheet">
    <h1>${said.title}</h1>
    <p class="welcome">${said.says}</p>
    <p><a class="button" href="${base}">${words.home}</a></p>
  </div>`;
  return { title: said.title, body, status: said.status, canonical: null };
}

/** A label, what helps, what was wrong, and the field, which names both. */
function field(
  words: Words,
  wrong: Field | null,
  shown: { name: Field; label: string; help: string | null; input(described: Markup[]): Markup },
): Markup {
  const { name, label, help, input } = shown;
  const isWrong = wrong === name;
  const notes = [...(isWrong ? [`${name}-wrong`] : []), ...(help === null ? [] : [`${name}-help`])];
  return html`<label for="${name}">${label}</label>
    ${help === null ? [] : [html`<p class="help" id="${name}-help">${help}</p>`]}
    ${
      isWrong
        ? [html`<p class="wrong" id="${name}-wrong" role="alert">${words.fieldWrong[name]}</p>`]
        : []
    }
    ${input([
      ...(notes.length > 0 ? [html`aria-describedby="${notes.join(' ')}"`] : []),
      ...(isWrong ? [html`aria-invalid="true"`] : []),
    ])}`;
}

function hidden(fields: Readonly<Record<string, string>>): Markup[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}
