// The sentences of the features that the desk puts together.

export const DESK = ['conversations', 'contacts', 'routing', 'engagement'] as const;
