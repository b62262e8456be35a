// One idea: what it says, what was answered, who talks about it, and the ways to take part.

import type { PublicComment, PublicIdea } from '#features/ideas/contract/public.ts';
import { html } from '#platform/html.ts';
import type { Markup } from '#platform/html.ts';
import type { Page as Rows } from '#platform/http/paging.ts';
import { badge, ideaPath, nextPage, statusName, tagLinks, voteForm, when } from './parts.ts';
import { excerpt, oneLine, paragraphs } from './user-text.ts';
import type { Page, Visit } from './visit.ts';

export type IdeaShown = {
  idea: PublicIdea;
  comments: Rows<PublicComment>;
  voted: boolean;
  follows: boolean;
};

export function ideaPage(visit: Visit, shown: IdeaShown): Page {
  const { words, base } = visit;
  const { idea, comments, voted } = shown;
  const title = oneLine(idea.title);
  const path = ideaPath(idea);
  const author = idea.author === null ? [] : [html`<bdi>${words.by(oneLine(idea.author))}</bdi>`];
  const body = html`<article class="idea">
      <div class="head">
        <p class="facts">
          <a href="${base}?board=${idea.board.slug}">${oneLine(idea.board.name)}</a>
          ${badge(idea.status, words)}
        </p>
        <h1 dir="auto" lang="${idea.lang}">${title}</h1>
        <p class="facts">${author} ${when(idea.createdAt, words)} ${tagLinks(visit, idea.tags)}</p>
      </div>
      ${voteForm(visit, idea, voted)}
      <div class="rest">
        ${mergedNote(visit, idea)}
        <div class="voice text" dir="auto" lang="${idea.lang}">${paragraphs(idea.text)}</div>
        ${pictures(visit, idea)} ${answer(visit, idea)} ${followForm(visit, shown)}
      </div>
    </article>
    <section class="talk" aria-labelledby="talk">
      <h2 id="talk">${words.conversation}</h2>
      ${
        comments.items.length === 0
          ? [html`<p class="quiet">${words.noComments}</p>`]
          : [
              html`<ol>
                ${comments.items.map((comment) => commentItem(visit, comment))}
              </ol>`,
            ]
      }
      ${nextPage(visit, path, comments.next)} ${commentForm(visit, idea)}
    </section>`;
  return {
    title,
    body,
    description: excerpt(idea.text, 160) || title,
    canonical: ideaPath({ number: idea.mergedInto ?? idea.number }),
    feed: `${path}.atom`,
    data: machineWords(visit, shown),
  };
}

function mergedNote({ words, base }: Visit, { mergedInto }: PublicIdea): Markup[] {
  if (mergedInto === null) return [];
  const to = `${base}${ideaPath({ number: mergedInto })}`;
  return [html`<p class="note"><a href="${to}">${words.mergedInto(mergedInto)}</a></p>`];
}

function pictures({ base }: Visit, idea: PublicIdea): Markup[] {
  if (idea.pictures.length === 0) return [];
  const shown = idea.pictures.map(
    ({ id, description }) =>
      html`<li>
        <a href="${base}${picturePath(id)}"
          ><img src="${base}${picturePath(id)}" alt="${oneLine(description)}" loading="lazy"
        /></a>
      </li>`,
  );
  return [
    html`<ul class="pictures">
      ${shown}
    </ul>`,
  ];
}

function picturePath(id: string): string {
  return `pictures/${id}`;
}

function answer({ words }: Visit, idea: PublicIdea): Markup[] {
  if (!idea.answer) return [];
  return [
    html`<section class="answer" aria-labelledby="answer">
      <h2 id="answer">${words.answer}</h2>
      <p class="facts">${statusName(idea.status, words)} ${when(idea.answer.at, words)}</p>
      <div class="voice" dir="auto">${paragraphs(idea.answer.text)}</div>
    </section>`,
  ];
}

function followForm({ words, base }: Visit, { idea, follows }: IdeaShown): Markup {
  return html`<form method="post" action="${base}${ideaPath(idea)}/follow" class="follow">
    <input type="hidden" name="wants" value="${follows ? 'no' : 'yes'}" />
    <button>${follows ? words.unfollow : words.follow}</button>
    <span class="quiet">${words.followSays}</span>
  </form>`;
}

function commentItem({ words, settings }: Visit, comment: PublicComment): Markup {
  const named = comment.author === null ? words.anonymous : oneLine(comment.author);
  const site = html`<span class="badge ours">${words.ours(oneLine(settings.siteName))}</span>`;
  return html`<li id="c${comment.id}" class="${comment.isOurs ? 'ours' : ''}">
    <p class="facts">
      ${comment.isOurs && comment.author === null ? [] : [html`<b><bdi>${named}</bdi></b>`]}
      ${comment.isOurs ? [site] : []} ${when(comment.at, words)}
    </p>
    <div class="voice" dir="auto">${paragraphs(comment.text)}</div>
  </li>`;
}

function commentForm({ words, base }: Visit, idea: PublicIdea): Markup {
  return html`<form
    method="post"
    action="${base}${ideaPath(idea)}/comment"
    class="stack"
    data-work="${base}task"
  >
    <label for="text">${words.commentLabel}</label>
    <textarea id="text" name="text" rows="4" maxlength="10000" required dir="auto"></textarea>
    <p><button class="primary">${words.comment}</button></p>
  </form>`;
}

/** https://schema.org/DiscussionForumPosting; whoever has no name is told by a word for it, as an author must be. */
function machineWords({ root, settings, words }: Visit, { idea, comments }: IdeaShown) {
  const ours = { '@type': 'Organization', name: oneLine(settings.siteName) };
  const named = (name: string | null) => {
    return { '@type': 'Person', name: name === null ? words.anonymous : oneLine(name) };
  };
  const url = `${root}${ideaPath(idea)}`;
  return {
    '@type': 'DiscussionForumPosting',
    mainEntityOfPage: url,
    headline: excerpt(idea.title, 110),
    text: excerpt(idea.text, 2000) || oneLine(idea.title),
    url,
    datePublished: idea.createdAt,
    dateModified: idea.changedAt,
    inLanguage: idea.lang,
    image: idea.pictures.map(({ id }) => `${root}${picturePath(id)}`),
    author: named(idea.author),
    publisher: ours,
    commentCount: idea.commentsCount,
    interactionStatistic: [
      counted('LikeAction', idea.votesCount),
      counted('CommentAction', idea.commentsCount),
    ],
    comment: comments.items.slice(0, 20).map((comment) => ({
      '@type': 'Comment',
      text: excerpt(comment.text, 1000),
      url: `${url}#c${comment.id}`,
      datePublished: comment.at,
      author: comment.isOurs && comment.author === null ? ours : named(comment.author),
    })),
  };
}

function counted(action: string, count: number) {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${action}`,
    userInteractionCount: count,
  };
}
