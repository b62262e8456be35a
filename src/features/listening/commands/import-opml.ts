// Adds a source for each feed of an OPML list. Feeds that are there already and feeds that can't be added hold nothing
// up: they are counted, or named with the reason.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import { opmlErrors } from '../contract/opml.ts';
import type { OpmlImport } from '../contract/opml.ts';
import type { Listening } from '../context.ts';
import { readOpml } from '../domain/opml.ts';
import { addSource, requireConnector } from './add-source.ts';

export const feedConnector = 'feeds';
const feedsMax = 1000;
const nameLengthMax = 200;

export async function importOpml(
  listening: Listening,
  actor: Actor,
  opml: string,
): Promise<OpmlImport> {
  const feeds = readOpml(opml);
  if (feeds === null) {
    const message =
      'This is no OPML file. Feed readers write one when they export their subscriptions.';
    throw new AppError('invalid', opmlErrors.notOpml, message);
  }
  if (feeds.length > feedsMax) {
    const message = `The list names ${feeds.length} feeds; at most ${feedsMax} can be added at once.`;
    throw new AppError('invalid', opmlErrors.tooManyFeeds, message);
  }
  const connector = requireConnector(listening, feedConnector);
  const outcome: OpmlImport = { added: 0, known: 0, refused: [] };
  for (const { name, url } of feeds) {
    const accepted = connector.parseSettings({ url });
    if (!accepted.ok) {
      const problem = accepted.issues.map(({ message }) => message).join('; ');
      outcome.refused.push({ name, url, problem });
      continue;
    }
    try {
      await addSource(listening, actor, {
        connector: feedConnector,
        name: name.slice(0, nameLengthMax),
        settings: { url },
      });
      outcome.added += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === ERRORS.sourceExists) outcome.known += 1;
      else outcome.refused.push({ name, url, problem: error.message });
    }
  }
  return outcome;
}
