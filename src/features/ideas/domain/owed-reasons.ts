// Why something that is owed stands as it does, as it is kept with it; screens say it in the reader's language.

export const OWED_REASONS = {
  nobody: 'Nobody of ours is in that conversation: somebody has to write it in their name.',
  writing: 'They have another draft in that conversation: it waits until that is sent.',
  cannot: 'Nothing can be sent to that place.',
  gone: 'What they said there is gone.',
  discarded: 'Its draft was discarded in the conversation.',
  refused: 'The network refused it: see the conversation.',
  deaf: 'They don’t want to hear of it.',
  noAddress: 'No mail address of theirs is known, or none can be sent.',
  unknown:
    'The connection broke, or Parley stopped, while it was sent: nobody knows whether it arrived.',
  erased: 'erased',
} as const;
export type OwedReason = keyof typeof OWED_REASONS;
