// What a post gives for the field a condition looks at, as text to show beside the clause.
import type { MatchablePost } from '../post.ts';
import type { ConditionNode, ValueField } from '../query/tree.ts';

/** Empty where the post gives nothing. */
export function givenValue(node: ConditionNode, post: MatchablePost): string {
  switch (node.kind) {
    case 'value':
      return givenText(node.field, post);
    case 'label':
      return post.labels?.[node.field] ?? '';
    case 'number': {
      if (node.field === 'rating') return shown(post.rating);
      if (node.field !== 'engagement') return shown(post.counts?.[node.field]);
      const { likes, replies, reposts } = post.counts ?? {};
      const known = [likes, replies, reposts].filter((count) => count !== undefined);
      return known.length === 0 ? '' : String(known.reduce((sum, count) => sum + count, 0));
    }
    case 'date':
      return post.createdAt ?? '';
    case 'sample':
      return post.id;
  }
}

function shown(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

function givenText(field: ValueField, post: MatchablePost): string {
  switch (field) {
    case 'author':
      return post.author ?? '';
    case 'authorContains':
      return [post.author, post.authorName].filter(Boolean).join(' ');
    case 'to':
      return (post.to ?? []).join(' ');
    case 'thread':
      return post.thread ?? '';
    case 'site':
    case 'host':
      return post.site ?? post.url ?? '';
    case 'url':
    case 'inurl':
      return post.url ?? '';
    case 'links':
      return (post.links ?? []).join(' ');
    case 'source':
      return post.source ?? '';
    case 'community':
      return post.community ?? '';
    case 'lang':
      return post.lang ?? 'und';
    case 'country':
      return post.country ?? '';
    case 'has':
      return (post.has ?? []).join(' ');
    case 'is':
      return (post.is ?? []).join(' ');
  }
}
