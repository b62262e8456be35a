// One request as the pages see it, and what a page is before it is framed.

import type { Markup } from '#platform/html.ts';
import type { Actor } from '#platform/actor.ts';
import type { Known } from '../queries/settings.ts';
import type { Said, Words } from '../words/words.ts';

/** Who reads: a contact who confirmed an address, or somebody of the organisation. */
export type Visitor =
  | { kind: 'contact'; id: string; shownAs: string | null }
  | { kind: 'person'; id: string; name: string; actor: Actor };

export type Visit = {
  words: Words;
  settings: Known;
  /** `/p/`, or `/` at the portal's own host name. */
  base: string;
  /** The address of the portal as it is known to the world, with a slash at its end. */
  root: string;
  /** The same at the host that was asked: where this visitor's cookie lives. */
  visited: string;
  /** Below `base`: `ideas/3`. */
  path: string;
  query: URLSearchParams;
  visitor: Visitor | null;
  said: Said | null;
  /** Shown after a form was sent: the address alone does not bring it again. */
  isFormAnswer: boolean;
  mailIsSet: boolean;
  /** Where members sign in; null at the portal's own host name, where their session does not reach. */
  memberSignIn: string | null;
};

export type Page = {
  title: string;
  body: Markup;
  status?: number;
  description?: string;
  /** Below the root, where this page really is; null: not to be found by search engines. */
  canonical: string | null;
  /** Below `base`. */
  feed?: string;
  data?: Record<string, unknown>;
};
