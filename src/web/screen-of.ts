// A screen as a chunk of its own, with the sentences it needs.

import { lazyRouteComponent } from '@tanstack/react-router';
import { openPart } from './i18n/language.ts';

/** A screen that is fetched when its address is opened, with the sentences of the parts it belongs to. */
export function screenOf<
  Module extends Record<string, unknown>,
  Name extends string & keyof Module,
>(parts: string | readonly string[], load: () => Promise<Module>, name: Name) {
  return lazyRouteComponent(async () => {
    const opening = [parts].flat().map(openPart);
    const [module] = await Promise.all([load(), ...opening]);
    return module;
  }, name);
}
