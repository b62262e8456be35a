// Programmes on the portal: results for everybody, and for who was invited their own part, with what they agree to, the
// things to try and the questions.

import type { ProgrammePart, PublicProgramme } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import { programmeWordsIn } from '../words/programme-words.ts';
import type { ProgrammeDone, ProgrammeWords } from '../words/programme-words.ts';
import { ideaPath, when } from './parts.ts';
import { excerpt, oneLine, paragraphs, plain } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

/** The part, and below which address its forms are sent: the link of a letter, or the programme itself. */
export type PartShown = { part: ProgrammePart; at: string };

export function programmePath({ id }: { id: string }): string {
  return `programmes/${id}`;
}

export function programmesPage(
  visit: Visit,
  shown: {
    programmes: readonly PublicProgramme[];
    mine: readonly { programmeId: string; name: string }[];
  },
): Page {
  const { base, words } = visit;
  const said = programmeWordsIn(words.language);
  const own = shown.mine.map(
    ({ programmeId, name }) =>
      html`<li>
        <a href="${base}${programmePath({ id: programmeId })}" dir="auto">${oneLine(name)}</a>
      </li>`,
  );
  const results = shown.programmes.map(
    (programme) =>
      html`<li>
        <p class="facts">
          ${when(programme.publishedAt, words)} ${said.tookPart(programme.joinedCount)}
        </p>
        <h2 dir="auto">
          <a href="${base}${programmePath(programme)}">${oneLine(programme.name)}</a>
        </h2>
        <div class="voice" dir="auto"><p>${excerpt(programme.result, 240)}</p></div>
      </li>`,
  );
  const body = html`<div class="lead">
      <h1>${said.programmes}</h1>
      <p class="welcome">${said.programmesSay}</p>
    </div>
    ${
      own.length === 0
        ? []
        : [
            html`<section class="note" aria-labelledby="yours">
              <h2 id="yours">${said.mine}</h2>
              <ul>
                ${own}
              </ul>
            </section>`,
          ]
    }
    ${
      results.length === 0
        ? [html`<p class="quiet">${said.none}</p>`]
        : [
            html`<ol class="changes">
              ${results}
            </ol>`,
          ]
    }`;
  return {
    title: said.programmes,
    body,
    description: said.programmesSay,
    canonical: 'programmes',
  };
}

export function programmePage(
  visit: Visit,
  {
    programme,
    own,
    done = null,
    wrong = null,
  }: {
    programme: PublicProgramme | null;
    own: PartShown | null;
    done?: ProgrammeDone | null;
    /** The round whose answer could not be read, with what was typed. */
    wrong?: { roundId: string; text: string } | null;
  },
): Page {
  const said = programmeWordsIn(visit.words.language);
  const shown = programme ?? own?.part;
  const name = oneLine(shown?.name ?? '');
  const body = html`${done === null ? [] : [html`<p class="said" role="status">${said.done[done]}</p>`]}
    <article class="sheet">
      ${shown ? [head(visit, said, shown)] : []}
      ${programme ? [result(visit, said, programme)] : []}
      ${own ? [ownPart(visit, said, { ...own, wrong })] : []}
    </article>`;
  return {
    title: name,
    body,
    description: excerpt(programme?.result ?? '', 160) || name,
    // A part belongs to one reader alone.
    canonical: programme && !own ? programmePath(programme) : null,
  };
}

function head(
  { words }: Visit,
  said: ProgrammeWords,
  shown: { name: string; purpose: string; startsOn: string; endsOn: string },
): Markup {
  const day = (on: string) => words.day(new Date(`${on}T12:00:00Z`));
  return html`<p class="facts">${said.period(day(shown.startsOn), day(shown.endsOn))}</p>
    <h1 dir="auto">${oneLine(shown.name)}</h1>
    <div class="voice" dir="auto">${paragraphs(shown.purpose)}</div>`;
}

function result({ words, base }: Visit, said: ProgrammeWords, programme: PublicProgramme): Markup {
  const credits = programme.credits.map(
    ({ name, credit }) => html`<li><bdi>${oneLine(name)}</bdi>: ${oneLine(credit)}</li>`,
  );
  const ideas = programme.ideas.map(
    (idea) =>
      html`<li><a href="${base}${ideaPath(idea)}" dir="auto">${oneLine(idea.title)}</a></li>`,
  );
  return html`<section class="answer" aria-labelledby="result">
    <h2 id="result">${said.result}</h2>
    <p class="facts">
      ${when(programme.publishedAt, words)} ${said.tookPart(programme.joinedCount)}
    </p>
    <div class="voice" dir="auto">${paragraphs(programme.result)}</div>
    ${listOf(said.spokenOf, ideas)} ${listOf(said.credits, credits)}
  </section>`;
}

function listOf(title: string, rows: readonly Markup[]): Markup[] {
  if (rows.length === 0) return [];
  return [
    html`<h3>${title}</h3>
      <ul>
        ${[...rows]}
      </ul>`,
  ];
}

type Own = PartShown & { wrong: { roundId: string; text: string } | null };

function ownPart(visit: Visit, said: ProgrammeWords, own: Own): Markup {
  const { part } = own;
  if (!part.isOpen) {
    const { credit } = part;
    return html`<section class="aside">
      <h2>${said.over}</h2>
      <p>${said.overSays}</p>
      ${credit === null ? [] : [html`<p class="note">${said.thanks}: ${oneLine(credit)}</p>`]}
    </section>`;
  }
  if (part.standing === 'joined') return joined(visit, said, own);
  return invitation(visit, said, own);
}

function invitation({ base }: Visit, said: ProgrammeWords, { part, at }: Own): Markup {
  const says = {
    invited: said.invitedSays,
    declined: said.declinedSays,
    left: said.leftSays,
    joined: '',
  };
  const join = html`<form method="post" action="${base}${at}/join" class="stack">
    <input type="hidden" name="consentVersion" value="${String(part.consentVersion)}" />
    <label for="shown">${said.shownAs}</label>
    <p class="help" id="shown-help">${said.shownAsHelp}</p>
    <input
      id="shown"
      name="shownAs"
      value="${plain(part.shownAs ?? '')}"
      maxlength="80"
      autocomplete="name"
      dir="auto"
      aria-describedby="shown-help"
    />
    <p><button class="primary">${said.join}</button></p>
  </form>`;
  const decline = html`<form method="post" action="${base}${at}/decline">
    <p><button class="plain">${said.decline}</button></p>
  </form>`;
  return html`<section class="aside" aria-labelledby="invited">
    <h2 id="invited">${said.invited}</h2>
    <p>${says[part.standing]}</p>
    <h3>${said.consent}</h3>
    <div class="voice note" dir="auto">${paragraphs(part.consentText)}</div>
    ${part.isFull ? [html`<p>${said.full}</p>`] : [join]}
    ${part.standing === 'invited' ? [decline] : []}
  </section>`;
}

function joined(visit: Visit, said: ProgrammeWords, own: Own): Markup {
  const { part, at } = own;
  const rounds = part.rounds.toReversed().map((round) => roundOf(visit, said, own, round));
  return html`${rounds.length === 0 ? [html`<p class="aside">${said.noRounds}</p>`] : rounds}
    <form method="post" action="${visit.base}${at}/leave" class="aside">
      <p class="help">${said.leaveSays} <button class="plain">${said.leave}</button></p>
    </form>`;
}

function roundOf(
  visit: Visit,
  said: ProgrammeWords,
  { at, wrong }: Own,
  round: ProgrammePart['rounds'][number],
): Markup {
  const { base, words } = visit;
  const id = `round-${round.number}`;
  const isWrong = wrong?.roundId === round.id;
  const questions = round.questions.map(
    (question, place) =>
      html`<label for="${id}-${String(place)}" dir="auto">${oneLine(question)}</label>
        <textarea
          id="${id}-${String(place)}"
          name="answer"
          rows="2"
          maxlength="5000"
          dir="auto"
        ></textarea>`,
  );
  const mine = round.mine.map(
    (each) =>
      html`<div class="own">
        <p class="facts">${said.yourAnswer} ${when(each.at, words)}</p>
        <div class="voice" dir="auto">${paragraphs(each.text)}</div>
        ${answersOf(round.questions, each.answers)}
      </div>`,
  );
  return html`<section class="aside" aria-labelledby="${id}">
    <p class="facts">
      ${said.round(round.number)} ${said.until(words.day(new Date(`${round.dueOn}T12:00:00Z`)))}
    </p>
    <h2 id="${id}" dir="auto">${oneLine(round.title)}</h2>
    <div class="voice" dir="auto">${paragraphs(round.task)}</div>
    ${mine}
    <form
      method="post"
      action="${base}${at}/rounds/${round.id}"
      class="stack"
      data-work="${base}task"
    >
      ${questions}
      <label for="${id}-text">${said.answerLabel}</label>
      <p class="help" id="${id}-help">${said.answerHelp}</p>
      ${isWrong ? [html`<p class="wrong" role="alert">${said.answerWrong}</p>`] : []}
      <textarea
        id="${id}-text"
        name="text"
        rows="4"
        maxlength="10000"
        required
        dir="auto"
        aria-describedby="${id}-help"
      >
${isWrong ? plain(wrong.text) : ''}</textarea>
      <p><button class="primary">${mine.length === 0 ? said.send : said.sendMore}</button></p>
    </form>
  </section>`;
}

function answersOf(questions: readonly string[], answers: readonly string[]): Markup[] {
  return answers.flatMap((answer, place) =>
    answer.trim() === ''
      ? []
      : [
          html`<p class="help" dir="auto">${oneLine(questions[place] ?? '')}</p>
            <div class="voice" dir="auto">${paragraphs(answer)}</div>`,
        ],
  );
}
