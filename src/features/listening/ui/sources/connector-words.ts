// What a connector says of itself and its settings, in the language of the screen. Its sentences are English where it
// is written; their catalog is opened with the list of connectors.

import { i18n } from '@lingui/core';

/** What is no sentence of the catalog, such as one with a name in it, stays as it came. */
export function spoken(text: string): string {
  return Object.hasOwn(i18n.messages, text) ? i18n._(text) : text;
}
