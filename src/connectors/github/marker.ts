// Our answers carry the key of their publication where readers do not see it, so that they are found again for sure.

const marker = /\s*<!-- parley:[0-9a-f-]{36} -->\s*$/;

export const withMarker = (text: string, key: string): string =>
  `${text}\n\n<!-- parley:${key} -->`;

export const withoutMarker = (text: string): string => text.replace(marker, '');

export const hasMarker = (text: string, key: string): boolean =>
  text.includes(`<!-- parley:${key} -->`);
