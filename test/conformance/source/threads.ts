// A source that hears a hashtag or a search hears the post and not the reply without it. Once its thread is followed,
// because it has a conversation, the reply is heard too.

import { expect } from 'vitest';
import { able, testWhere } from '../applying.ts';
import type { SourceSuite } from '../source-suite.ts';
import { expectSaid, say, sentences } from './texts.ts';

export function threads({ plan, open }: SourceSuite): void {
  testWhere(
    plan.lacks,
    ['unheard-replies'],
    'of a followed thread the replies are heard that the source itself misses, each once',
    async () => {
      const { stage, house, sourceId } = await open();
      await house.look(sourceId);
      const said = await say(stage, sentences(1));
      await house.listenUntil(sourceId, (heard) => expectSaid(heard, said));
      const [opener = ''] = said.keys();
      const reply = able(stage.replyUnheard, 'replyUnheard');
      const first = await reply(opener, 'Thank you, that helps 1x');
      await house.look(sourceId);
      expectSaid(await house.heard(sourceId), said);

      await house.follow(sourceId, opener);
      await house.readThreads(sourceId);
      said.set(first, 'Thank you, that helps 1x');
      expectSaid(await house.heard(sourceId), said);
      expect(await house.toldOfThread(sourceId, opener)).toEqual([first]);

      const second = await reply(opener, 'One question is left 2x');
      said.set(second, 'One question is left 2x');
      await house.readThreads(sourceId);
      await house.readThreads(sourceId);
      expectSaid(await house.heard(sourceId), said);
      expect(await house.toldOfThread(sourceId, opener)).toEqual([first, second]);
    },
  );
}
