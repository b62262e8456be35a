// What a forum's webhook tells: posts, edits and deletions, at once. The signature is checked over the body as it came;
// https://meta.discourse.org/t/configure-webhooks-that-trigger-on-discourse-events-to-integrate-with-external-services/49045

import { z } from 'zod';
import { jsonOf } from '#platform/polling/ask-json.ts';
import { hasHmacSignature } from '#platform/polling/hmac-signature.ts';
import type { IncomingRequest, Received, SourceContext } from '#features/listening/ports.ts';
import { Forum } from './forum.ts';
import { forumPostSchema, nativeIdOf } from './forum-post.ts';
import { heardPosts } from './heard-posts.ts';
import type { DiscourseSettings } from './settings.ts';

const eventSchema = z.object({ post: forumPostSchema });

export async function receiveEvent(
  request: IncomingRequest,
  context: SourceContext<DiscourseSettings>,
): Promise<Received> {
  const { settings } = context;
  const { headers, body } = request;
  if (request.method !== 'POST') return { status: 405, body: 'Webhooks are sent by POST' };
  const signature = headers.get('x-discourse-event-signature');
  if (!hasHmacSignature(body, signature, settings.webhookSecret ?? '')) {
    return { status: 403, body: 'The signature is missing or wrong: is the secret the same?' };
  }
  if (headers.get('x-discourse-event-type') !== 'post') return { status: 200 };
  const event = eventSchema.safeParse(jsonOf(body));
  if (!event.success) return { status: 200, body: 'The event made no sense and was left out' };
  const { post } = event.data;
  const isMessage = post.topic_archetype === 'private_message';
  if (isMessage && !settings.messages) return { status: 200 };
  if (headers.get('x-discourse-event') === 'post_destroyed') {
    return { status: 200, batch: { posts: [], deletions: [{ nativeId: nativeIdOf(post) }] } };
  }
  const { posts, deletions } = await heardPosts(new Forum(context), [post], { isMessage });
  return { status: 200, batch: { posts, deletions } };
}
