// Every screen by its address: those for anybody, those inside, and one of each list.

export const outside = [
  '/sign-in',
  '/first-run',
  '/invitation#unknown',
  '/password#unknown',
  '/forgotten-password',
];

export const inside = [
  '/',
  '/welcome',
  '/listen',
  '/topics',
  '/topics/new?query=motor OR (',
  '/topics/lists',
  '/topics/lists/new',
  '/sources',
  '/sources/new',
  '/board',
  '/hub',
  '/approvals',
  '/contacts',
  '/contacts/erased',
  '/settings',
  '/settings/profile',
  '/settings/security',
  '/settings/organisation',
  '/settings/units',
  '/settings/people',
  '/settings/invitations',
  '/settings/tokens',
  '/settings/audit',
  '/settings/expertise',
  '/settings/absences',
  '/settings/routing',
  '/settings/checks',
  '/settings/opening',
  '/settings/opening/new',
  '/settings/trust',
  '/settings/notices',
  '/settings/understanding',
  '/settings/language-model',
  '/kit',
  '/no-such-place',
];

/** The first of each list has a screen of its own. */
export const ofLists = [
  { list: '/api/v1/mentions', address: (id: string) => `/listen?mention=${id}` },
  { list: '/api/v1/topics', address: (id: string) => `/topics/${id}` },
  { list: '/api/v1/sources', address: (id: string) => `/sources/${id}` },
  { list: '/api/v1/conversations', address: (id: string) => `/conversations/${id}` },
  { list: '/api/v1/people', address: (id: string) => `/settings/people/${id}` },
  { list: '/api/v1/people', address: (id: string) => `/expertise/${id}` },
];
