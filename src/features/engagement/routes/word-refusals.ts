// What checks refuse is told in the language of whoever sent it.

import type { Route } from '#platform/http/route.ts';
import { languageOf } from '#text/accept-language.ts';
import { RefusedByChecks } from '../commands/refused-by-checks.ts';

export function wordRefusals(route: Route): Route {
  return {
    ...route,
    async handle(call) {
      try {
        return await route.handle(call);
      } catch (error) {
        if (!(error instanceof RefusedByChecks)) throw error;
        throw new RefusedByChecks(error.checked, languageOf(call.headers));
      }
    },
  };
}
