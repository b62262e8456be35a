// The sentences of the desk, and of the features it puts together.

export const DESK = ['desk', 'conversations', 'contacts', 'routing', 'engagement'] as const;
