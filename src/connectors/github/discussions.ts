// Discussions, which only GraphQL gives: newest change first, each with its comments and their replies.
// https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions

import { z } from 'zod';
import { descend } from '#platform/polling/descend.ts';
import type { Descent } from '#platform/polling/descend.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import type { GitHubApi } from './github-api.ts';
import { nativeIdOf, postOf } from './github-posts.ts';
import type { Reference, Written } from './github-posts.ts';

const authorFields = 'author { login ... on User { databaseId } }';
const commentFields = `id databaseId body url createdAt ${authorFields} reactions(content: THUMBS_UP) { totalCount }`;
const commentsPart = `pageInfo { hasPreviousPage startCursor } nodes { ${commentFields} replies(last: 50) { nodes { ${commentFields} } } }`;
const listQuery = `query Discussions($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 20, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id number title body url createdAt updatedAt ${authorFields}
        reactions(content: THUMBS_UP) { totalCount }
        comments(last: 50) { ${commentsPart} }
      }
    }
  }
}`;
const commentsQuery = `query DiscussionComments($id: ID!, $before: String) {
  node(id: $id) { ... on Discussion { comments(last: 50, before: $before) { ${commentsPart} } } }
}`;

const writtenFields = {
  id: z.string(),
  body: z.string(),
  url: z.url(),
  createdAt: z.string(),
  author: z.object({ login: z.string(), databaseId: z.number().optional() }).nullish(),
  reactions: z.object({ totalCount: z.number() }).nullish(),
};
const replySchema = z.object({ ...writtenFields, databaseId: z.number().int() });
const commentSchema = replySchema.extend({
  replies: z.object({ nodes: z.array(z.unknown()) }).nullish(),
});
const commentsSchema = z.object({
  pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullish() }),
  nodes: z.array(z.unknown()),
});
type Comments = z.infer<typeof commentsSchema>;
const discussionSchema = z.object({
  ...writtenFields,
  number: z.number().int(),
  title: z.string(),
  updatedAt: z.string(),
  comments: commentsSchema,
});
type Discussion = z.infer<typeof discussionSchema>;
const pageSchema = z.object({
  repository: z.object({
    discussions: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
      nodes: z.array(z.unknown()),
    }),
  }),
});
const moreSchema = z.object({ node: z.object({ comments: commentsSchema }).nullish() });

const overlapMs = 60_000;
const commentPagesMax = 200;

export async function* discussions(
  api: GitHubApi,
  options: { cursor: Descent; notBefore: number },
): AsyncGenerator<{ batch: Omit<Batch, 'cursor'>; cursor: Descent }, void, void> {
  const [owner = '', name = ''] = api.settings.repository.split('/');
  const since = options.cursor.known ?? options.notBefore;
  const steps = descend<unknown>({
    cursor: options.cursor,
    markOf: (entry) => Date.parse(discussionSchema.safeParse(entry).data?.updatedAt ?? '') || since,
    readPage: async (after) => {
      const data = await api.demandGraph(listQuery, { owner, name, after });
      const { pageInfo, nodes } = understood(pageSchema, data, 'GitHub').repository.discussions;
      return { entries: nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
    },
    overlap: overlapMs,
    floor: options.notBefore,
    ceiling: api.now().getTime(),
  });
  for await (const step of steps) {
    const sound = step.entries.flatMap((entry) => discussionSchema.safeParse(entry).data ?? []);
    const broken = step.entries.length - sound.length;
    const posts: IncomingPost[] = [];
    for (const discussion of sound.toReversed()) {
      posts.push(...(await postsOf(api, discussion, since - overlapMs)));
    }
    const note = broken > 0 ? { note: `${broken} discussions made no sense.` } : {};
    const limits = api.limits ? { limits: api.limits } : {};
    yield { batch: { posts, deletions: [], ...note, ...limits }, cursor: step.cursor };
  }
}

async function postsOf(
  api: GitHubApi,
  discussion: Discussion,
  since: number,
): Promise<IncomingPost[]> {
  const of = { settings: api.settings, login: await api.login() };
  const top: Reference = { nodeId: discussion.id, place: 'discussions', number: discussion.number };
  const posts = [postOf(writtenOf(discussion), top, { ...of, title: discussion.title })];
  let comments: Comments | null = discussion.comments;
  for (let pages = 0; comments && pages < commentPagesMax; pages += 1) {
    const page = comments.nodes.flatMap((node) => commentSchema.safeParse(node).data ?? []);
    for (const comment of page) {
      const reference = referenceOf(top, comment);
      posts.push(postOf(writtenOf(comment), reference, of));
      for (const node of comment.replies?.nodes ?? []) {
        const reply = replySchema.safeParse(node).data;
        if (!reply) continue;
        const replyTo = nativeIdOf(reference);
        const below = referenceOf(top, reply);
        posts.push(postOf(writtenOf(reply), below, { ...of, replyTo }));
      }
    }
    const { hasPreviousPage, startCursor }: Comments['pageInfo'] = comments.pageInfo;
    const isPast = page.some(({ createdAt }) => Date.parse(createdAt) < since);
    if (!hasPreviousPage || !startCursor || isPast) break;
    const variables: Record<string, string> = { id: discussion.id, before: startCursor };
    const more: unknown = await api.demandGraph(commentsQuery, variables);
    comments = understood(moreSchema, more, 'GitHub').node?.comments ?? null;
  }
  return posts;
}

function referenceOf(top: Reference, comment: z.infer<typeof replySchema>): Reference {
  const { id: nodeId, databaseId: commentId } = comment;
  return { ...top, nodeId, commentId, discussionId: top.nodeId };
}

function writtenOf(item: Omit<z.infer<typeof replySchema>, 'databaseId'>): Written {
  const { body, url, createdAt, author } = item;
  return {
    body,
    url,
    createdAt,
    author: author && { login: author.login, id: author.databaseId },
    likes: item.reactions?.totalCount,
  };
}
