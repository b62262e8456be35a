// Chatwoot and Zammad: conversations with their messages, as their APIs and exports write them. What an agent said in the
// open after a customer is an answer; private notes never are.

import { z } from 'zod';
import { badShape, jsonValues } from './imported-answer.ts';
import type { AnswerReader, ImportedAnswer } from './imported-answer.ts';
import { ownWords, plainText } from './plain-text.ts';

type Said = {
  key: string;
  side: 'theirs' | 'ours';
  text: string;
  author: string | null;
  address: string | null;
  at: Date | null;
};

const chatwootMessage = z.object({
  id: z.number(),
  content: z.string().nullish(),
  /** 0 incoming, 1 outgoing, 2 what happened, 3 a template of a bot. */
  message_type: z.union([z.number(), z.enum(['incoming', 'outgoing', 'activity', 'template'])]),
  private: z.boolean().nullish(),
  created_at: z.union([z.number(), z.string()]).nullish(),
  sender: z.object({ name: z.string().nullish(), email: z.string().nullish() }).nullish(),
});
const chatwoot = z.object({
  id: z.number(),
  messages: z.array(chatwootMessage),
  additional_attributes: z.object({ mail_subject: z.string().nullish() }).nullish(),
});
/** The answer of the list of conversations. */
const chatwootList = z.object({ data: z.object({ payload: z.array(chatwoot) }) });

export const readChatwoot: AnswerReader = async function* (file) {
  for await (const { value, where, bytes } of jsonValues(file)) {
    const list = chatwootList.safeParse(value);
    const one = list.success ? null : chatwoot.safeParse(value);
    if (one && !one.success)
      throw badShape(
        where,
        'a Chatwoot conversation: {"id","messages":[{"id","content","message_type"}]}',
      );
    const conversations = list.success ? list.data.data.payload : one?.success ? [one.data] : [];
    yield {
      bytes,
      answers: conversations.flatMap((each) =>
        answersOf(
          String(each.id),
          each.additional_attributes?.mail_subject ?? null,
          each.messages.flatMap(saidInChatwoot),
        ),
      ),
    };
  }
};

function saidInChatwoot(message: z.output<typeof chatwootMessage>): Said[] {
  const { message_type: type, content } = message;
  const isTheirs = type === 0 || type === 'incoming';
  const isOurs = type === 1 || type === 'outgoing';
  if (message.private || !content || (!isTheirs && !isOurs)) return [];
  const at = message.created_at;
  return [
    {
      key: String(message.id),
      side: isTheirs ? 'theirs' : 'ours',
      text: content,
      author: message.sender?.name ?? null,
      address: message.sender?.email ?? null,
      at:
        at === null || at === undefined ? null : new Date(typeof at === 'number' ? at * 1000 : at),
    },
  ];
}

const zammadArticle = z.object({
  id: z.number(),
  sender: z.enum(['Customer', 'Agent', 'System']),
  from: z.string().nullish(),
  body: z.string().nullish(),
  content_type: z.string().nullish(),
  internal: z.boolean().nullish(),
  created_at: z.coerce.date().nullish(),
});
const zammad = z.object({
  id: z.number(),
  title: z.string().nullish(),
  articles: z.array(zammadArticle),
});

export const readZammad: AnswerReader = async function* (file) {
  for await (const { value, where, bytes } of jsonValues(file)) {
    const parsed = zammad.safeParse(value);
    if (!parsed.success)
      throw badShape(where, 'a Zammad ticket: {"id","title","articles":[{"id","sender","body"}]}');
    const { id, title, articles } = parsed.data;
    const said = articles.flatMap((article): Said[] => {
      if (article.internal || article.sender === 'System' || !article.body) return [];
      const isHtml = article.content_type === 'text/html';
      const text = ownWords(isHtml ? plainText(article.body) : article.body);
      const author = article.from?.replace(/\s*<[^>]*>/, '').replaceAll('"', '') ?? null;
      const address = /<([^>]+)>/.exec(article.from ?? '')?.[1] ?? null;
      const side = article.sender === 'Customer' ? 'theirs' : 'ours';
      const at = article.created_at ?? null;
      return [{ key: String(article.id), side, text, author, address, at }];
    });
    yield { bytes, answers: answersOf(String(id), title ?? null, said) };
  }
};

const TITLE_LENGTH = 160;

/** Each run of ours after something of theirs; the question is what they said last before it. */
function answersOf(id: string, title: string | null, said: readonly Said[]): ImportedAnswer[] {
  return said.flatMap((message, at) => {
    const asked = said.slice(0, at).findLast(({ side }) => side === 'theirs');
    if (message.side === 'theirs' || !asked || message.text.trim() === '') return [];
    return [
      {
        kind: 'answer',
        key: `${id}/${message.key}`,
        title: title || (asked.text.split('\n')[0] ?? '').slice(0, TITLE_LENGTH),
        question: asked.text,
        text: message.text,
        author: message.author,
        address: message.address,
        url: null,
        lang: null,
        isAccepted: false,
        score: 0,
        writtenAt: message.at,
      },
    ];
  });
}
