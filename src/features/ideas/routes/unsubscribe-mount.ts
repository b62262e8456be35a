// The link at the end of a letter. A POST stops it at once, as mail programs do by RFC 8058; opened by a person it shows a
// page with one button, since the scanners of mail servers open every link.

import type { Mount } from '#platform/http/mount.ts';
import { answerPlainPage } from '#platform/http/plain-page.ts';
import { readUnsubscribeToken, unsubscribeWho } from '../commands/unsubscribe.ts';
import type { Ideas } from '../context.ts';

const WORDS = {
  en: {
    ask: 'Stop hearing of this?',
    one: 'You will hear nothing more of this idea.',
    all: 'You will hear nothing more of any idea.',
    button: 'Stop',
    done: 'Done. You will hear nothing more.',
    unknown: 'This link is not known.',
  },
  sv: {
    ask: 'Vill du sluta få det här?',
    one: 'Du får inte höra mer om den här idén.',
    all: 'Du får inte höra mer om någon idé.',
    button: 'Sluta',
    done: 'Klart. Du får inte höra mer.',
    unknown: 'Länken är inte känd.',
  },
};

export function unsubscribeMount(ideas: Ideas): Mount {
  return {
    methods: ['GET', 'POST'],
    path: '/unsubscribe/*',
    permission: 'public',
    summary: 'The link of a letter that stops more of them: a page, and its button',
    tag: 'Loop',
    bodyBytesMax: 1024,
    async handle(request) {
      const token = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const organisation = await ideas.people.organisation(ideas.platform.db);
      const lang = organisation?.locale === 'sv' ? 'sv' : 'en';
      const said = WORDS[lang];
      const unsubscription = readUnsubscribeToken(ideas, token);
      if (!unsubscription) return answerPlainPage({ lang, title: said.unknown }, 404);
      if (request.method === 'GET') {
        const words = unsubscription.ideaId === null ? said.all : said.one;
        return answerPlainPage({ lang, title: said.ask, words, button: said.button });
      }
      await unsubscribeWho(ideas, unsubscription);
      return answerPlainPage({ lang, title: said.done });
    },
  };
}
