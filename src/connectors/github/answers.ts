// Answers on GitHub as comments under the token's name, edited and deleted there, and a thumbs up. A comment carries the
// key of its publication unseen, and is looked for before it is sent.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type {
  AnsweredPost,
  Delivery,
  Publication,
  Receipt,
} from '#features/listening/reply-port.ts';
import { commentAnswers, placeUnknown } from '#connectors/comment-answers.ts';
import { sayInDiscussion, changeInDiscussion } from './answer-discussion.ts';
import { commentReceipt, findAnswer } from './find-answer.ts';
import { GitHubApi, githubWords } from './github-api.ts';
import { commentSchema, referenceSchema } from './github-posts.ts';
import type { Reference } from './github-posts.ts';
import { withMarker } from './marker.ts';
import type { GitHubSettings } from './settings.ts';

export const answerGitHub = commentAnswers({
  place: 'GitHub',
  maySpeak: ({ token }: GitHubSettings) => !!token,
  whyNot: 'Without a token nothing can be said on GitHub.',
  canLike: true,
  /** Comments longer than 65,536 characters are refused; some are left for the key. */
  lengthMax: 65_000,
  markup: 'markdown',
  apiOf: (context) => new GitHubApi(context),
  find: findAnswer,
  send,
});

async function send(publication: Publication, api: GitHubApi): Promise<Delivery> {
  const of = 'of' in publication ? publication.of : publication.to;
  const reference = referenceSchema.safeParse(of.reference).data;
  if (!reference) return placeUnknown;
  if ('of' in publication) {
    const text = publication.kind === 'edit' ? publication.text : null;
    return change(api, publication.of, { reference, text });
  }
  if (publication.kind === 'like') return like(api, publication.to, reference);
  const body = withMarker(publication.text, publication.key);
  return say(api, { reference, body, key: publication.key });
}

async function say(
  api: GitHubApi,
  { reference, body, key }: { reference: Reference; body: string; key: string },
): Promise<Delivery> {
  if (reference.place === 'discussions') return sayInDiscussion(api, { reference, body, key });
  const answer = await api.ask(`issues/${reference.number}/comments`, { json: { body } });
  if (answer.status !== 201) return refusedBy(api, answer);
  const comment = understood(commentSchema, answer.json, 'GitHub');
  const { number } = reference;
  const own = { nodeId: comment.node_id, place: reference.place, number, commentId: comment.id };
  return {
    outcome: 'delivered',
    receipt: commentReceipt({ ...own, key }, comment.html_url, comment.created_at),
  };
}

async function change(
  api: GitHubApi,
  of: Receipt,
  { reference, text }: { reference: Reference; text: string | null },
): Promise<Delivery> {
  const body = text === null ? null : withMarker(text, reference.key ?? '');
  const done: Delivery = { outcome: 'delivered', receipt: { ...of, at: api.now() } };
  if (reference.place === 'discussions') {
    return (await changeInDiscussion(api, reference, body)) ?? done;
  }
  const path = `issues/comments/${reference.commentId ?? 0}`;
  const answer =
    body === null
      ? await api.ask(path, { method: 'DELETE' })
      : await api.ask(path, { method: 'PATCH', json: { body } });
  const isGone = body === null && (answer.status === 404 || answer.status === 410);
  return answer.status < 300 || isGone ? done : refusedBy(api, answer);
}

const reactionMutation = `mutation Like($id: ID!) {
  addReaction(input: { subjectId: $id, content: THUMBS_UP }) { reaction { content } }
}`;
const graphErrors = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

async function like(api: GitHubApi, to: AnsweredPost, reference: Reference): Promise<Delivery> {
  const answer = await api.askGraph(reactionMutation, { id: reference.nodeId });
  const trouble = graphErrors.safeParse(answer.json).data?.errors[0];
  if (answer.status !== 200) return refusedBy(api, answer);
  if (trouble) return { outcome: 'refused', reason: `GitHub says: ${trouble.message}` };
  const { nativeId, url } = to;
  return {
    outcome: 'delivered',
    receipt: { nativeId, url, at: api.now(), reference: to.reference },
  };
}

function refusedBy(api: GitHubApi, answer: JsonAnswer): Delivery {
  return undelivered(answer, api.about(answer), answer.status === 401 ? null : githubWords(answer));
}
