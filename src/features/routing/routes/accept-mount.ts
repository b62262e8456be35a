// The link in the mail: `/accept/SECRET` opens a page, and only its button accepts, since the scanners of mail servers
// open every link. Whoever has the link needs no sign-in; it works once, for one offer, until that is due.

import { AppError } from '#platform/errors.ts';
import { acceptedLanguage } from '#text/accept-language.ts';
import type { Mount } from '#platform/http/mount.ts';
import { answerPlainPage } from '#platform/http/plain-page.ts';
import type { PlainPage } from '#platform/http/plain-page.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { acceptByLink, findLinkedOffer } from '../commands/accept-by-link.ts';
import type { Routing } from '../context.ts';
import { wordsIn } from '../words/words-in.ts';

export function acceptMount(routing: Routing): Mount {
  return {
    methods: ['GET', 'POST'],
    path: '/accept/:secret',
    permission: 'public',
    summary: 'The link of a mail that accepts an offer: a page, and its button',
    tag: 'routing',
    bodyBytesMax: 1024,
    async handle(request) {
      const secret = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const hash = hashOfSecret(secret);
      const organisation = await routing.people.organisation(routing.platform.db);
      const accepts = request.headers.get('accept-language') ?? undefined;
      const lang = acceptedLanguage(accepts, ['en', 'sv'], organisation?.locale ?? 'en');
      const { page: said } = wordsIn(lang);
      const answer = (page: Omit<PlainPage, 'lang'>, status = 200) =>
        answerPlainPage({ ...page, lang }, status);
      const linked = await findLinkedOffer(routing, hash);
      if (!linked) return answer({ title: said.unknown }, 404);
      const open = {
        label: said.open,
        url: `${routing.publicUrl}/conversations/${linked.conversationId}`,
      };
      const over = { title: said.over, words: linked.title, open };
      if (request.method === 'GET') {
        if (!linked.isOpen) return answer(over, 410);
        return answer({ title: said.heading, words: linked.title, button: said.take, open });
      }
      try {
        await acceptByLink(routing, hash);
        return answer({ title: said.taken, words: linked.title, open });
      } catch (error) {
        if (error instanceof AppError && error.kind !== 'unavailable') return answer(over, 410);
        throw error;
      }
    },
  };
}
