// A connector for a network of one fixed address, made to ask a stand-in whose address is in the settings: so that
// another process can be handed the connector as a module.

import { anyConnector } from '#features/listening/connector.ts';
import type { AnyConnector, Connector, JsonObject } from '#features/listening/ports.ts';

export function connectorAt<Settings>(
  create: (standIn: string) => Connector<Settings>,
): AnyConnector {
  const at = (settings: JsonObject): AnyConnector => {
    const { standIn } = settings;
    if (typeof standIn !== 'string') throw new Error('the settings name no stand-in');
    return anyConnector(create(standIn));
  };
  const shown = anyConnector(create('http://127.0.0.1:9'));
  const { test, recheck, fillGap, receive, reply, tellsDeletions } = shown;
  const { readThreads, missesReplies } = shown;
  return {
    ...shown,
    parseSettings: (settings) => at(settings).parseSettings(settings),
    look: (context) => at(context.settings).look(context),
    ...(test && { test: (context) => demand(at(context.settings).test)(context) }),
    ...(recheck && {
      recheck: (posts, context) => demand(at(context.settings).recheck)(posts, context),
    }),
    ...(tellsDeletions && {
      tellsDeletions: (settings) => demand(at(settings).tellsDeletions)(settings),
    }),
    ...(readThreads && {
      readThreads: (threads, context) => demand(at(context.settings).readThreads)(threads, context),
    }),
    ...(missesReplies && {
      missesReplies: (settings) => demand(at(settings).missesReplies)(settings),
    }),
    ...(fillGap && {
      fillGap: (gap, context) => demand(at(context.settings).fillGap)(gap, context),
    }),
    ...(receive && {
      receive: (request, context) => demand(at(context.settings).receive)(request, context),
    }),
    ...(reply && {
      reply: {
        abilities: (settings) => demand(at(settings).reply).abilities(settings),
        deliver: (publication, context) =>
          demand(at(context.settings).reply).deliver(publication, context),
        find: (publication, context) =>
          demand(at(context.settings).reply).find(publication, context),
      },
    }),
  };
}

function demand<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the connector has this call no longer');
  return value;
}
