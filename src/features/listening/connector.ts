// Turns a typed connector into one that takes plain JSON settings and checks them itself, so that sources of all
// kinds can be kept in one list.

import type { AnyConnector, Connector, JsonObject, SourceContext } from './ports.ts';

export function anyConnector<Settings>(connector: Connector<Settings>): AnyConnector {
  const {
    settings: schema,
    placeKey,
    look,
    test,
    receive,
    recheck,
    readThreads,
    missesReplies,
    fillGap,
    share,
    tellsDeletions,
    authorisation,
    reply,
    ...rest
  } = connector;
  const typed = (context: SourceContext<JsonObject>): SourceContext<Settings> => ({
    ...context,
    settings: schema.parse(context.settings),
  });
  return {
    ...rest,
    parseSettings(given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) return { ok: false, issues: parsed.error.issues };
      return { ok: true, settings: given, placeKey: placeKey(parsed.data) };
    },
    look: (context) => look({ ...context, settings: schema.parse(context.settings) }),
    ...(test && { test: (context) => test(typed(context)) }),
    ...(receive && {
      receive: (request, context) =>
        receive(request, { ...typed(context), cursor: context.cursor }),
    }),
    ...(recheck && { recheck: (posts, context) => recheck(posts, typed(context)) }),
    ...(readThreads && {
      readThreads: (threads, context) => readThreads(threads, typed(context)),
    }),
    ...(missesReplies && {
      missesReplies: (settings) => missesReplies(schema.parse(settings)),
    }),
    ...(fillGap && { fillGap: (gap, context) => fillGap(gap, typed(context)) }),
    ...(tellsDeletions && {
      tellsDeletions: (settings) => tellsDeletions(schema.parse(settings)),
    }),
    ...(share && { share: (settings) => share(schema.parse(settings)) }),
    ...(authorisation && {
      authorisation: {
        begin: (context) =>
          authorisation.begin({ ...context, settings: schema.parse(context.settings) }),
        finish: (context) =>
          authorisation.finish({ ...context, settings: schema.parse(context.settings) }),
      },
    }),
    ...(reply && {
      reply: {
        abilities: (settings) => reply.abilities(schema.parse(settings)),
        deliver: (publication, context) => reply.deliver(publication, typed(context)),
        find: (publication, context) => reply.find(publication, typed(context)),
      },
    }),
  };
}
