// The portal on the server: `/p`, everything below it, and robots.txt. Off, it is as if it were not there.

import type { Caller, Mount } from '#platform/http/mount.ts';
import type { Portal } from '../context.ts';
import { addressOf } from '../domain/addresses.ts';
import { isLanguage } from '../domain/language.ts';
import { robots } from '../pages/machine-pages.ts';
import { LANGUAGE_COOKIE, setCookie } from './cookies.ts';
import { filesOf } from './files.ts';
import { listSites } from './lists.ts';
import { machineSites } from './machines.ts';
import { readVisit } from './read-visit.ts';
import { noticeSites } from './notices.ts';
import { programmeSites } from './programmes.ts';
import { nothingHere, refused } from './refusals.ts';
import type { Asked } from './sites.ts';
import { takingPartSites } from './taking-part.ts';

export const sites = [
  ...listSites,
  ...takingPartSites,
  ...noticeSites,
  ...programmeSites,
  ...machineSites,
];

export function portalMounts(portal: Portal): Mount[] {
  const given = { permission: 'public', tag: 'Portal' } as const;
  const handle = (request: Request, caller: Caller) => answer(portal, request, caller);
  return [
    { ...given, methods: ['GET'], path: '/p', summary: 'The public portal', handle },
    {
      ...given,
      methods: ['GET', 'POST'],
      path: '/p/*',
      summary: 'Pages, forms and feeds of the public portal',
      bodyBytesMax: 256 * 1024,
      handle,
    },
    {
      ...given,
      methods: ['GET'],
      path: '/robots.txt',
      summary: 'What search engines may read: the portal, where it is on',
      handle: (request) => answerRobots(portal, request),
    },
  ];
}

async function answer(portal: Portal, request: Request, caller: Caller): Promise<Response> {
  const settings = await portal.settings.now();
  if (!settings.isOn) return new Response('Not found', { status: 404 });
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/p\/?/, '');
  const visit = await readVisit(portal, request, { caller, settings, path });
  const files = filesOf(settings);
  const asked: Asked = { portal, request, visit, address: caller.address, files, params: [] };
  const response = await handleOne(asked, path);
  const chosen = url.searchParams.get('lang');
  if (isLanguage(chosen) && response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set('cache-control', 'private, no-cache');
    setCookie(response, {
      name: LANGUAGE_COOKIE,
      value: chosen,
      visited: visit.visited,
      days: 365,
    });
  }
  return response;
}

async function handleOne(asked: Asked, path: string): Promise<Response> {
  const method = asked.request.method === 'POST' ? 'POST' : 'GET';
  const site = sites.find((each) => each.method === method && each.path.test(path));
  if (!site) return nothingHere(asked);
  const params = site.path.exec(path)?.slice(1) ?? [];
  try {
    return await site.handle({ ...asked, params });
  } catch (error) {
    return refused(asked, error);
  }
}

async function answerRobots(portal: Portal, request: Request): Promise<Response> {
  const { isOn, hostName } = await portal.settings.now();
  const isOwnHost = hostName !== null && new URL(request.url).hostname === hostName;
  // At the address of Parley itself, a portal with a name of its own is found there, not here.
  const isHere = isOn && (isOwnHost || hostName === null);
  const base = isOwnHost ? '/' : '/p/';
  const root = addressOf(portal.publicUrl, hostName);
  const text = robots(isHere ? { base, root } : null);
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
