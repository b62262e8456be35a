// What engagement promises beside the shapes in contract/: its events and its error codes.

/**
 * Payloads name rows: `draft…` {draftId, conversationId, personId}; `review…` the same and {version};
 * `publication…` {publicationId, draftId, conversationId, personId, state}; `commitment…` {commitmentId,
 * conversationId, personId, dueAt}; `answered` {conversationId, personId, publicationId}; `autonomy-changed` {personId,
 * levels: [{topicId, sourceId, level}]}, all that holds now, null for every topic and place; `ask…` {askId,
 * conversationId, askedBy, personIds}; `knowledge-changed` {entryId}.
 */
export const engagementEvents = {
  draftSaved: 'engagement.draft-saved',
  draftDiscarded: 'engagement.draft-discarded',
  reviewAsked: 'engagement.review-asked',
  approved: 'engagement.draft-approved',
  sentBack: 'engagement.draft-sent-back',
  reviewExpired: 'engagement.review-expired',
  publicationChanged: 'engagement.publication-changed',
  alarmRaised: 'engagement.alarm-raised',
  answered: 'engagement.answered',
  commitmentMade: 'engagement.commitment-made',
  commitmentReminded: 'engagement.commitment-reminded',
  commitmentKept: 'engagement.commitment-kept',
  commitmentBroken: 'engagement.commitment-broken',
  commitmentChanged: 'engagement.commitment-changed',
  asked: 'engagement.asked-inside',
  askAnswered: 'engagement.ask-answered',
  autonomyChanged: 'engagement.autonomy-changed',
  policyChanged: 'engagement.policy-changed',
  knowledgeChanged: 'engagement.knowledge-changed',
} as const;

export const engagementErrors = {
  conversationNotFound: 'engagement.conversation-not-found',
  nothingToAnswer: 'engagement.nothing-to-answer',
  draftNotFound: 'engagement.draft-not-found',
  draftOutdated: 'engagement.draft-outdated',
  draftRefused: 'engagement.draft-refused',
  notYourDraft: 'engagement.not-your-draft',
  blocked: 'engagement.blocked-by-check',
  reviewNeeded: 'engagement.review-needed',
  mayNotAnswer: 'engagement.may-not-answer',
  publicationNotFound: 'engagement.publication-not-found',
  publicationRefused: 'engagement.publication-refused',
  placeCannot: 'engagement.place-cannot',
  commitmentNotFound: 'engagement.commitment-not-found',
  notYourPromise: 'engagement.not-your-promise',
  commitmentRefused: 'engagement.commitment-refused',
  askNotFound: 'engagement.ask-not-found',
  entryNotFound: 'engagement.entry-not-found',
  policyOutdated: 'engagement.policy-outdated',
  badImport: 'engagement.bad-import',
} as const;
