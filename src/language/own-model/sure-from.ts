// Between which confidences an organisation chooses the one from which on a label is sure.

export const SURE_FROM: readonly number[] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
