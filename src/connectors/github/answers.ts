// Answers on GitHub as comments under the token's name, edited and deleted there, and a thumbs up. A comment carries the
// key of its publication unseen, and is looked for before it is sent.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { laterBecause, tooLong, undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type {
  AnsweredPost,
  Delivery,
  Publication,
  Receipt,
  ReplyPort,
} from '#features/listening/reply-port.ts';
import { sayInDiscussion, changeInDiscussion } from './answer-discussion.ts';
import { commentReceipt, findAnswer } from './find-answer.ts';
import { GitHubApi, githubWords } from './github-api.ts';
import { commentSchema, referenceSchema } from './github-posts.ts';
import type { Reference } from './github-posts.ts';
import { withMarker } from './marker.ts';
import type { GitHubSettings } from './settings.ts';

/** Comments longer than 65,536 characters are refused; some are left for the key. */
const lengthMax = 65_000;

export const answerGitHub: ReplyPort<GitHubSettings> = {
  abilities: ({ token }) => ({
    reply: !!token,
    quote: false,
    edit: !!token,
    delete: !!token,
    like: !!token,
    length: { max: lengthMax, unit: 'characters' },
    media: null,
    visibilities: [],
    threads: false,
    markup: 'markdown',
  }),
  deliver,
  find: (publication, context) => findAnswer(publication, new GitHubApi(context)),
};

async function deliver(
  publication: Publication,
  context: SourceContext<GitHubSettings>,
): Promise<Delivery> {
  if (!context.settings.token) {
    return { outcome: 'refused', reason: 'Without a token nothing can be said on GitHub.' };
  }
  if (publication.kind === 'quote') {
    return { outcome: 'refused', reason: 'Parley does not quote on GitHub: answer instead.' };
  }
  const refused = 'text' in publication ? tooLong(publication.text, lengthMax, 'GitHub') : null;
  if (refused) return refused;
  const api = new GitHubApi(context);
  const of = 'of' in publication ? publication.of : publication.to;
  const reference = referenceSchema.safeParse(of.reference).data;
  if (!reference) {
    return { outcome: 'refused', reason: 'Parley does not know where this stands on GitHub.' };
  }
  try {
    const standing = await findAnswer(publication, api);
    if (standing) return { outcome: 'delivered', receipt: standing };
  } catch (error) {
    return laterBecause(error);
  }
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
