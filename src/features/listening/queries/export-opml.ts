// All feeds as an OPML list, for another reader or another Parley. Passwords stay here.

import { feedConnector } from '../commands/import-opml.ts';
import type { OpmlExport } from '../contract/opml.ts';
import type { Listening } from '../context.ts';
import { writeOpml } from '../domain/opml.ts';
import type { FeedOutline } from '../domain/opml.ts';
import { readSources } from './sources.ts';

const pageSize = 200;

export async function exportOpml(listening: Listening): Promise<OpmlExport> {
  const feeds: FeedOutline[] = [];
  let after: string | undefined;
  do {
    const page = await readSources(listening, { limit: pageSize, ...(after ? { after } : {}) });
    for (const { connector, name, settings } of page.items) {
      const url = URL.parse(String(settings['url'] ?? ''));
      if (connector !== feedConnector || !url) continue;
      url.username = '';
      url.password = '';
      feeds.push({ name, url: url.href });
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  const at = listening.platform.clock.now();
  const day = at.toISOString().slice(0, 10);
  return { fileName: `parley-feeds-${day}.opml`, opml: writeOpml(feeds, { title: 'Parley', at }) };
}
