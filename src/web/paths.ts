// Every address of the application, in one place. A screen is a function of its address.

type Fields = Record<string, string | undefined>;

function withQuery(path: string, fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

export const paths = {
  home: () => '/',
  signIn: (next?: string) => withQuery('/sign-in', { next: next === '/' ? undefined : next }),
  firstRun: () => '/first-run',
  invitation: () => '/invitation',
  forgottenPassword: () => '/forgotten-password',
  newPassword: () => '/password',
  welcome: () => '/welcome',
  board: () => '/board',
  conversation: (conversationId: string) => `/conversations/${conversationId}`,
  hub: () => '/hub',
  approvals: () => '/approvals',
  myExpertise: () => '/settings/expertise',
  expertise: (personId: string) => `/expertise/${personId}`,
  absences: () => '/settings/absences',
  routing: () => '/settings/routing',
  checks: () => '/settings/checks',
  openingRules: () => '/settings/opening',
  newOpeningRule: () => '/settings/opening/new',
  openingRule: (ruleId: string) => `/settings/opening/${ruleId}`,
  trust: (filter: Fields = {}) => withQuery('/settings/trust', filter),
  notices: () => '/settings/notices',
  portalSettings: () => '/settings/portal',
  contacts: (filter: Fields = {}) => withQuery('/contacts', filter),
  erasures: () => '/contacts/erased',
  contact: (contactId: string) => `/contacts/${contactId}`,
  ideas: (filter: Fields = {}) => withQuery('/ideas', filter),
  idea: (ideaId: string) => `/ideas/${ideaId}`,
  ideasFrame: () => '/ideas/frame',
  programmes: () => '/ideas/programmes',
  programme: (programmeId: string) => `/ideas/programmes/${programmeId}`,
  loop: (filter: Fields = {}) => withQuery('/ideas/loop', filter),
  listen: (filter: Fields = {}) => withQuery('/listen', filter),
  topics: () => '/topics',
  newTopic: (query?: string) => withQuery('/topics/new', { query }),
  topic: (topicId: string) => `/topics/${topicId}`,
  wordLists: () => '/topics/lists',
  newWordList: () => '/topics/lists/new',
  wordList: (listId: string) => `/topics/lists/${listId}`,
  sources: () => '/sources',
  newSource: (address?: string) => withQuery('/sources/new', { address }),
  source: (sourceId: string) => `/sources/${sourceId}`,
  settings: () => '/settings',
  profile: () => '/settings/profile',
  security: () => '/settings/security',
  organisation: () => '/settings/organisation',
  units: () => '/settings/units',
  people: (filter: Fields = {}) => withQuery('/settings/people', filter),
  person: (personId: string) => `/settings/people/${personId}`,
  invitations: () => '/settings/invitations',
  understanding: () => '/settings/understanding',
  modelPort: () => '/settings/language-model',
  tokens: () => '/settings/tokens',
  audit: (filter: Fields = {}) => withQuery('/settings/audit', filter),
  kit: () => '/kit',
};
