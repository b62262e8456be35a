// Turns a typed connector into one that takes plain JSON settings and checks them itself, so that sources of all
// kinds can be kept in one list.

import type { AnyConnector, Connector } from './ports.ts';

export function anyConnector<Settings>(connector: Connector<Settings>): AnyConnector {
  const { settings: schema, placeKey, look, ...rest } = connector;
  return {
    ...rest,
    parseSettings(given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) return { ok: false, issues: parsed.error.issues };
      return { ok: true, settings: given, placeKey: placeKey(parsed.data) };
    },
    look: (context) => look({ ...context, settings: schema.parse(context.settings) }),
  };
}
