// What routing tells the outside: its events and the codes of its errors. The shapes of its API are in contract/.

/** Each carries `{conversationId, offerId, personId}`, unless said otherwise. */
export const routingEvents = {
  offered: 'routing.offered',
  offerAccepted: 'routing.offer-accepted',
  /** Also `reason` and `words`. */
  offerDeclined: 'routing.offer-declined',
  /** Also `toPersonId`. */
  offerPassed: 'routing.offer-passed',
  offerExpired: 'routing.offer-expired',
  offerSuperseded: 'routing.offer-superseded',
  /** `{conversationId}`: nobody was found; the hub sees why. */
  handedToHub: 'routing.handed-to-hub',
  /** `{conversationId, stepId, waitsFor}`: nobody did in time what a policy waits for. */
  escalated: 'routing.escalated',
  /** `{notificationId, personId}`: somebody has a notice to read. */
  notified: 'routing.notified',
  /** `{personId}` or `{rotaId}`, `{ruleId}`, `{policyId}`: what routing goes by has changed. */
  absenceChanged: 'routing.absence-changed',
  rotaChanged: 'routing.rota-changed',
  ruleChanged: 'routing.rule-changed',
  policyChanged: 'routing.policy-changed',
  expertiseChanged: 'routing.expertise-changed',
  certificateChanged: 'routing.certificate-changed',
  workloadChanged: 'routing.workload-changed',
  holidayChanged: 'routing.holiday-changed',
} as const;

export const routingErrors = {
  offerNotFound: 'routing.offer-not-found',
  offerOver: 'routing.offer-over',
  offerOpen: 'routing.offer-open',
  notYours: 'routing.not-yours',
  alreadyAsked: 'routing.already-asked',
  nothingToOffer: 'routing.nothing-to-offer',
  conversationUnknown: 'routing.conversation-unknown',
  personUnknown: 'routing.person-unknown',
  /** They have no role that works on the conversation. */
  personUnusable: 'routing.person-unusable',
  notFound: 'routing.not-found',
  delegateCircle: 'routing.delegate-circle',
  periodWrong: 'routing.period-wrong',
  linkInvalid: 'routing.link-invalid',
  timeZoneUnknown: 'routing.time-zone-unknown',
  addressRefused: 'routing.address-refused',
} as const;
