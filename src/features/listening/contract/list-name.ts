// What a word list may be called. Alone in its file: the form checks it without the schema library.

/** So that `list:name` can be written in a query. */
export const LIST_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;
