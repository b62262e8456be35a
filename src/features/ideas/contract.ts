// What ideas promises beside the shapes in contract/: its events and its error codes.

/**
 * Payloads name rows: `idea…`, `voted`, `followed`, `asked` {ideaId, boardId}; `merged`, `unmerged` {ideaId, intoId};
 * `outcome-told` {ideaId, outcomeId, statusKind}; `commented`, `noted` {ideaId, commentId, personIds: named in it};
 * `owed-changed` {owedId, outcomeId, ideaId, state}; `unsubscribed` {ideaId: null for all}; `programme…` {programmeId}.
 */
export const ideasEvents = {
  frameChanged: 'ideas.frame-changed',
  ideaMade: 'ideas.idea-made',
  ideaChanged: 'ideas.idea-changed',
  asked: 'ideas.asked',
  voted: 'ideas.voted',
  followed: 'ideas.followed',
  commented: 'ideas.commented',
  commentChanged: 'ideas.comment-changed',
  noted: 'ideas.noted',
  statusChanged: 'ideas.status-changed',
  merged: 'ideas.merged',
  unmerged: 'ideas.unmerged',
  owedChanged: 'ideas.owed-changed',
  unsubscribed: 'ideas.unsubscribed',
  programmeChanged: 'ideas.programme-changed',
  invitationChanged: 'ideas.invitation-changed',
  feedbackGiven: 'ideas.feedback-given',
} as const;

export const ideasErrors = {
  boardNotFound: 'ideas.board-not-found',
  nameTaken: 'ideas.name-taken',
  statusNotFound: 'ideas.status-not-found',
  tagNotFound: 'ideas.tag-not-found',
  ideaNotFound: 'ideas.idea-not-found',
  /** Details `{ideaId}`: where it is now. */
  mergedElsewhere: 'ideas.merged-elsewhere',
  notMerged: 'ideas.not-merged',
  mergeCircle: 'ideas.merge-circle',
  originNotFound: 'ideas.origin-not-found',
  nobodyAsks: 'ideas.nobody-asks',
  whoNotFound: 'ideas.who-not-found',
  voteNotFound: 'ideas.vote-not-found',
  wordingNotFound: 'ideas.wording-not-found',
  pictureNotFound: 'ideas.picture-not-found',
  pictureRefused: 'ideas.picture-refused',
  commentNotFound: 'ideas.comment-not-found',
  sameStatus: 'ideas.same-status',
  outcomeNotFound: 'ideas.outcome-not-found',
  owedNotFound: 'ideas.owed-not-found',
  /** Details `{refusal, state}`. */
  owedRefused: 'ideas.owed-refused',
  channelClosed: 'ideas.channel-closed',
  mailNotSet: 'ideas.mail-not-set',
  programmeNotFound: 'ideas.programme-not-found',
  programmeRefused: 'ideas.programme-refused',
  invitationNotFound: 'ideas.invitation-not-found',
  roundNotFound: 'ideas.round-not-found',
  feedbackNotFound: 'ideas.feedback-not-found',
} as const;
