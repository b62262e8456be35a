// The link in the mail: `/accept/SECRET` opens a page, and only its button accepts, since the scanners of mail servers
// open every link. Whoever has the link needs no sign-in; it works once, for one offer, until that is due.

import { AppError } from '#platform/errors.ts';
import { html } from '#platform/html.ts';
import type { Mount } from '#platform/http/mount.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { acceptByLink, findLinkedOffer } from '../commands/accept-by-link.ts';
import type { Routing } from '../context.ts';
import { acceptPageWords } from '../domain/notices/words.ts';

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
      const said = acceptPageWords(organisation?.locale ?? 'en');
      const lang = organisation?.locale ?? 'en';
      const answer = (page: Omit<Page, 'lang'>, status = 200) =>
        new Response(pageOf({ ...page, lang }), {
          status,
          headers: { 'content-type': 'text/html; charset=utf-8' },
        });
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

type Page = {
  lang: string;
  title: string;
  words?: string;
  button?: string;
  open?: { label: string; url: string };
};

function pageOf({ lang, title, words = '', button, open }: Page): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${words}</p>
          ${button === undefined ? [] : [html`<form method="post"><button>${button}</button></form>`]}
          ${open === undefined ? [] : [html`<p><a href="${open.url}">${open.label}</a></p>`]}
        </main>
      </body>
    </html>`.markup;
}
