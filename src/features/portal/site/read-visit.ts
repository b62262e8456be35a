// Who asks for a page, in which language, and at which of the portal's addresses.

import type { Caller } from '#platform/http/mount.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import type { Portal } from '../context.ts';
import { addressOf } from '../domain/addresses.ts';
import { chooseLanguage } from '../domain/language.ts';
import type { Visit, Visitor } from '../pages/visit.ts';
import type { Known } from '../queries/settings.ts';
import { findSession } from '../store/visitors.ts';
import { wordsIn } from '../words/words-in.ts';
import { SAID } from '../words/words.ts';
import { cookieIn, LANGUAGE_COOKIE, SESSION_COOKIE } from './cookies.ts';

export async function readVisit(
  portal: Portal,
  request: Request,
  { caller, settings, path }: { caller: Caller; settings: Known; path: string },
): Promise<Visit> {
  const url = new URL(request.url);
  const isOwnHost = settings.hostName !== null && url.hostname === settings.hostName;
  const root = addressOf(portal.publicUrl, settings.hostName);
  const language = chooseLanguage(
    url.searchParams.get('lang') ?? cookieIn(request, LANGUAGE_COOKIE),
    request.headers.get('accept-language'),
    settings.language,
    settings.languages,
  );
  const said = url.searchParams.get('said');
  return {
    words: wordsIn(language),
    settings,
    base: isOwnHost ? '/' : '/p/',
    root,
    visited: isOwnHost ? root : addressOf(portal.publicUrl, null),
    path,
    query: url.searchParams,
    visitor: await visitorOf(portal, request, caller),
    said: SAID.find((each) => each === said) ?? null,
    isFormAnswer: request.method === 'POST',
    mailIsSet: portal.mail.isSet,
    memberSignIn: isOwnHost ? null : '/sign-in',
  };
}

async function visitorOf(
  { platform }: Portal,
  request: Request,
  { actor }: Caller,
): Promise<Visitor | null> {
  if (actor?.kind === 'person') {
    return { kind: 'person', id: actor.personId, name: actor.name, actor };
  }
  const secret = cookieIn(request, SESSION_COOKIE);
  if (secret === null || secret === '') return null;
  const at = platform.clock.now();
  const session = await findSession(platform.db, { hash: hashOfSecret(secret), at });
  return session && { kind: 'contact', id: session.contactId, shownAs: session.shownAs };
}
