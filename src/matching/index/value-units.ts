// Fields of a post that hold a name (author, site, source, community, language ...) as units of the vocabulary, so that
// a topic that asks for one is looked at only then. The conditions themselves stay with match/conditions.ts.
import { foldText } from '#text/fold.ts';
import { hostOf } from '../match/addresses.ts';
import type { MatchablePost } from '../post.ts';
import type { ValueField, ValueNode } from '../query/tree.ts';
import { VALUE, type Vocabulary } from './vocabulary.ts';

const foldHandle = (handle: string) => foldText(handle.replace(/^@/u, ''));
const plainCommunity = (name: string) => foldText(name.replace(/^(?:\/?[rc]\/|#|!)/u, ''));

const KEYS: Partial<Record<ValueField, (value: string) => string>> = {
  author: foldHandle,
  to: foldHandle,
  thread: (value) => value,
  site: hostOf,
  host: hostOf,
  source: foldText,
  community: plainCommunity,
  country: foldText,
};

/** The units of which one must be there for the condition to hold; undefined for fields not looked up this way. */
export function valueUnits(node: ValueNode, vocabulary: Vocabulary): number[] | undefined {
  const keyOf = KEYS[node.field];
  return (
    keyOf && node.values.map((value) => vocabulary.intern(`${node.field} ${keyOf(value)}`, VALUE))
  );
}

/** The keys of a post under which `valueUnits` may have been made. */
export function valueKeys(post: MatchablePost): string[] {
  const keys: string[] = [];
  if (post.author !== undefined) keys.push(`author ${foldHandle(post.author)}`);
  for (const each of post.to ?? []) keys.push(`to ${foldHandle(each)}`);
  if (post.thread !== undefined) keys.push(`thread ${post.thread}`);
  for (const address of [post.site, post.url])
    if (address !== undefined) addHost(hostOf(address), keys);
  if (post.source !== undefined) keys.push(`source ${foldText(post.source)}`);
  keys.push(`community ${plainCommunity(post.community ?? '')}`);
  if (post.country !== undefined) keys.push(`country ${foldText(post.country)}`);
  return keys;
}

function addHost(host: string, keys: string[]): void {
  keys.push(`host ${host}`, `site ${host}`);
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
    keys.push(`site ${host.slice(dot + 1)}`);
}
