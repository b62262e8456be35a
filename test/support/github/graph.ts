// The GraphQL half of the GitHub stand-in: the few operations that the connector asks for, told apart by their names,
// each answered in the shape of https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions.

import { field } from '#test/support/rest/stand-in.ts';
import type { Answer, Asked } from '#test/support/rest/stand-in.ts';
import { nativeIdOf, nodeIdOf, second } from './entry.ts';
import type { Entry, Repository } from './entry.ts';

export function answerGraph(site: Repository, { json }: Asked): Answer {
  const query = String(field(json, 'query'));
  const variables = field(json, 'variables');
  const given = (name: string) => String(field(variables, name));
  const operation = /^(?:query|mutation) (\w+)/.exec(query)?.[1];
  const byId = (id: string) => site.entries.find((entry) => nodeIdOf(entry) === id);
  const data = (value: unknown): Answer => ({ json: { data: value } });
  switch (operation) {
    case 'Discussions':
      return data({ repository: { discussions: list(site, field(variables, 'after')) } });
    case 'DiscussionComments':
      return data({ node: { comments: comments(site, byId(given('id')), given('before')) } });
    case 'Stored': {
      const ids = field(variables, 'ids');
      const nodes = (Array.isArray(ids) ? ids : []).map((id) => stored(byId(String(id))));
      const errors = nodes.some((node) => node === null) ? [missing] : undefined;
      return { json: { data: { nodes }, ...(errors ? { errors } : {}) } };
    }
    case 'Standing':
      return data({ node: stored(byId(given('id'))) });
    case 'OwnComments':
      return data({ node: { comments: comments(site, byId(given('id')), 'undefined') } });
    case 'Parent': {
      const entry = byId(given('id'));
      const parent = site.entries.find(({ id }) => id === entry?.parentId);
      const replyTo = parent ? { id: nodeIdOf(parent) } : null;
      return data({ node: entry ? { id: nodeIdOf(entry), replyTo } : null });
    }
    case 'Say':
      return say(site, variables);
    case 'Change':
    case 'Remove':
    case 'Like': {
      const entry = byId(given('id'));
      if (!entry) return { json: { data: null, errors: [missing] } };
      if (operation === 'Remove') site.remove(nativeIdOf(entry));
      else if (operation === 'Like') entry.isLiked = true;
      else site.change(nativeIdOf(entry), { body: given('body') });
      return data({ [String(operation)]: { comment: { id: nodeIdOf(entry) } } });
    }
    default:
      return { json: { errors: [{ message: `Parse error on "${query.slice(0, 20)}"` }] } };
  }
}

const missing = { type: 'NOT_FOUND', message: 'Could not resolve to a node with the global id' };

function say(site: Repository, variables: unknown): Answer {
  const ids = { top: field(variables, 'discussionId'), parent: field(variables, 'replyToId') };
  const top = site.entries.find((entry) => nodeIdOf(entry) === ids.top);
  const parent = site.entries.find((entry) => nodeIdOf(entry) === ids.parent);
  if (!top) return { json: { data: null, errors: [missing] } };
  if (parent && parent.parentId !== null) {
    const message = 'Parent comment is already in a thread, cannot reply to it';
    return { json: { data: null, errors: [{ type: 'UNPROCESSABLE', message }] } };
  }
  const own = { number: top.number, isDiscussion: true, login: 'parley-bot' };
  const entry = site.say(String(field(variables, 'body')), {
    ...own,
    parentId: parent?.id ?? null,
  });
  return { json: { data: { addDiscussionComment: { comment: shown(entry) } } } };
}

function list(site: Repository, after: unknown): unknown {
  const from = typeof after === 'string' ? Number(after) : 0;
  const all = site.entries
    .filter(({ isDiscussion, isComment }) => isDiscussion && !isComment)
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
  const nodes = all.slice(from, from + 20).map((entry) => ({
    ...shown(entry),
    number: entry.number,
    title: 'Ferries and trains',
    updatedAt: second(entry.updatedAt),
    comments: comments(site, entry, 'undefined'),
  }));
  const pageInfo = { hasNextPage: all.length > from + 20, endCursor: String(from + 20) };
  return { pageInfo, nodes: from === 0 ? [...site.nonsense, ...nodes] : nodes };
}

function comments(site: Repository, top: Entry | undefined, before: string): unknown {
  const here = top ? site.at(top.number) : [];
  const all = here.filter(
    (entry) => entry.isDiscussion && entry.isComment && entry.parentId === null,
  );
  const until = before === 'undefined' ? all.length : Number(before);
  const from = Math.max(0, until - 50);
  return {
    pageInfo: { hasPreviousPage: from > 0, startCursor: String(from) },
    nodes: all.slice(from, until).map((entry) => {
      const replies = here.filter(({ parentId }) => parentId === entry.id);
      return { ...shown(entry), replies: { nodes: replies.map(shown) } };
    }),
  };
}

function shown(entry: Entry): Record<string, unknown> {
  const { id, body, login, createdAt, number } = entry;
  return {
    id: nodeIdOf(entry),
    databaseId: id,
    body,
    url: `https://github.com/octocat/hello-world/discussions/${number}#discussioncomment-${id}`,
    createdAt: second(createdAt),
    author: { login, databaseId: login === 'octocat' ? 1 : 77 },
    reactions: { totalCount: entry.isLiked ? 1 : 0 },
  };
}

function stored(entry: Entry | undefined): unknown {
  if (!entry) return null;
  const { isComment, isLiked, body } = entry;
  return {
    id: nodeIdOf(entry),
    body,
    ...(isComment ? {} : { title: 'Ferries and trains' }),
    reactionGroups: [{ content: 'THUMBS_UP', viewerHasReacted: isLiked }],
  };
}
