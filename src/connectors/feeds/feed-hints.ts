// How often a feed wants to be asked: `ttl`, `skipHours`, `skipDays` (RSS 2.0) and the syndication module of RSS 1.0.

import type { FeedHints } from './parsed-feed.ts';
import { firstText, plainText } from './text-construct.ts';
import { elementsNamed } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

const periodMinutes: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function feedHints(channel: XmlElement): FeedHints {
  const ttl = Number(firstText(channel, ['ttl']));
  const period = periodMinutes[firstText(channel, ['sy:updateperiod'])?.toLowerCase() ?? ''];
  const times = Number(firstText(channel, ['sy:updatefrequency']) ?? 1);
  const published = period && times > 0 ? period / times : null;
  return {
    ttlMinutes: ttl > 0 ? ttl : published,
    skipHours: textsIn(channel, 'skiphours', 'hour')
      .map((hour) => (/^\d{1,2}$/.test(hour) ? Number(hour) % 24 : -1))
      .filter((hour) => hour >= 0),
    skipDays: textsIn(channel, 'skipdays', 'day')
      .map((day) => dayNames.indexOf(day.toLowerCase()))
      .filter((day) => day >= 0),
  };
}

function textsIn(channel: XmlElement, list: string, name: string): string[] {
  return elementsNamed([channel], list)
    .flatMap((element) => elementsNamed([element], name))
    .map(plainText)
    .slice(0, 24);
}
