// What a repository's webhook tells, deletions included; the signature is checked over the body as it came.
// https://docs.github.com/en/webhooks/webhook-events-and-payloads and …/validating-webhook-deliveries

import { z } from 'zod';
import { jsonOf } from '#platform/polling/ask-json.ts';
import { hasHmacSignature } from '#platform/polling/hmac-signature.ts';
import type { IncomingRequest, Received, SourceContext } from '#features/listening/ports.ts';
import { GitHubApi } from './github-api.ts';
import { commentSchema, issueSchema, nativeIdOf, postOf, writtenOf } from './github-posts.ts';
import type { Reference } from './github-posts.ts';
import type { GitHubSettings } from './settings.ts';

const eventSchema = z.object({
  action: z.string(),
  repository: z.object({ full_name: z.string() }),
  issue: issueSchema.optional(),
  pull_request: issueSchema.optional(),
  discussion: issueSchema.optional(),
  comment: commentSchema.extend({ parent_id: z.number().nullish() }).optional(),
});
type Event = z.infer<typeof eventSchema>;

const gone = new Set(['deleted', 'transferred']);
const said = new Set(['opened', 'created', 'edited', 'reopened']);

export async function receiveEvent(
  request: IncomingRequest,
  context: SourceContext<GitHubSettings>,
): Promise<Received> {
  const { settings } = context;
  const { headers, body } = request;
  if (request.method !== 'POST') return { status: 405, body: 'Webhooks are sent by POST' };
  const signature = headers.get('x-hub-signature-256');
  if (!hasHmacSignature(body, signature, settings.webhookSecret ?? '')) {
    return { status: 403, body: 'The signature is missing or wrong: is the secret the same?' };
  }
  if (headers.get('x-github-event') === 'ping') return { status: 200, lookSoon: true };
  const event = eventSchema.safeParse(jsonOf(body)).data;
  if (!event) return { status: 200 };
  const isHere = event.repository.full_name.toLowerCase() === settings.repository.toLowerCase();
  if (!isHere) return { status: 200, body: 'This is another repository' };
  const reference = referenceOf(event);
  if (!reference) return { status: 200 };
  if (gone.has(event.action)) {
    const deletions = [{ nativeId: nativeIdOf(reference) }];
    return { status: 200, batch: { posts: [], deletions } };
  }
  if (!said.has(event.action)) return { status: 200 };
  return { status: 200, batch: { posts: await postsOf(event, reference, context), deletions: [] } };
}

function topOf(event: Event) {
  return event.discussion ?? event.issue ?? event.pull_request;
}

function referenceOf(event: Event): Reference | null {
  const top = topOf(event);
  if (!top) return null;
  const place = event.discussion ? 'discussions' : 'issues';
  const { number, node_id: topId } = top;
  const { comment } = event;
  if (!comment) return { nodeId: topId, place, number };
  const below = event.discussion ? { discussionId: topId } : {};
  return { nodeId: comment.node_id, place, number, commentId: comment.id, ...below };
}

async function postsOf(event: Event, reference: Reference, context: SourceContext<GitHubSettings>) {
  const { settings } = context;
  const { comment } = event;
  const item = comment ?? topOf(event);
  if (!item || !URL.canParse(item.html_url)) return [];
  const login = await new GitHubApi(context).login();
  const parent = comment?.parent_id;
  const replyTo = parent ? { replyTo: nativeIdOf({ ...reference, commentId: parent }) } : {};
  const title = comment ? {} : { title: topOf(event)?.title ?? '' };
  return [postOf(writtenOf(item), reference, { settings, login, ...title, ...replyTo })];
}
