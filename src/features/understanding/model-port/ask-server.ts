// One question to an OpenAI-compatible server (Ollama, vLLM, llama-server, hosted ones): what all of them understand of
// POST /chat/completions and GET /models.
// https://platform.openai.com/docs/api-reference/chat

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { GuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { askJson } from '#platform/polling/ask-json.ts';
import type { JsonRequest } from '#platform/polling/ask-json.ts';
import { ERRORS } from '../contract.ts';

export type Server = {
  fetch: GuardedFetch;
  address: string;
  model: string;
  key: string | null;
  timeoutMs: number;
  signal: AbortSignal;
};

export type Question = {
  system: string;
  user: string;
  /** A JSON schema that the answer must fit; servers that can't hold it to that are told in words as well. */
  schema?: Record<string, unknown>;
  tokensMax: number;
};

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: z.object({ total_tokens: z.number().optional() }).nullish(),
});
const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });
const refusalSchema = z.object({
  error: z.union([z.string(), z.object({ message: z.string() })]),
});

/** Throws AppError `unavailable` with the server's own words where it gave some. */
export async function askServer(
  server: Server,
  { system, user, schema, tokensMax }: Question,
): Promise<{ text: string; tokens: number }> {
  const json = await call(server, '/chat/completions', {
    json: {
      model: server.model,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      temperature: 0,
      max_tokens: tokensMax,
      ...(schema
        ? {
            response_format: {
              type: 'json_schema',
              json_schema: { name: 'answer', strict: true, schema },
            },
          }
        : {}),
    },
  });
  const answer = answerSchema.safeParse(json);
  const text = answer.data?.choices[0]?.message.content?.trim();
  if (!text) throw failed('It gave no answer that can be read');
  // Four characters are a token, roughly, where a server does not count.
  const guessed = Math.ceil((system.length + user.length + text.length) / 4);
  return { text, tokens: answer.data?.usage?.total_tokens ?? guessed };
}

export async function listServerModels(server: Server): Promise<string[]> {
  const models = modelsSchema.safeParse(await call(server, '/models', {}));
  return models.data?.data.map(({ id }) => id).slice(0, 200) ?? [];
}

async function call(
  { fetch, address, key, timeoutMs, signal }: Server,
  path: string,
  request: Pick<JsonRequest, 'json'>,
): Promise<unknown> {
  const answer = await askJson(
    { fetch, signal },
    {
      ...request,
      url: address.replace(/\/+$/, '') + path,
      timeoutMs,
      bodyBytesMax: 1024 * 1024,
      redirectsMax: 0,
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
    },
  );
  if (answer.status >= 200 && answer.status < 300) return answer.json;
  const { error } = refusalSchema.safeParse(answer.json).data ?? {};
  const words = typeof error === 'string' ? error : error?.message;
  throw failed(`It answered ${answer.status}${words ? `: ${words.slice(0, 300)}` : ''}`);
}

function failed(message: string): AppError {
  return new AppError('unavailable', ERRORS.modelFailed, message);
}
