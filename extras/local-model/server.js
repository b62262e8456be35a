// Classifiers and a small writer in ONNX behind the address that OpenAI-compatible servers have. It reads the question
// that Parley asks (tasks with their labels, and a post as JSON) and answers for the tasks it has a model for.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { env, pipeline } from '@huggingface/transformers';

const folder = resolve(process.env.LOCAL_MODELS ?? 'models');
const port = Number(process.env.PORT ?? 4411);
const bodyBytesMax = 200_000;
env.localModelPath = folder;
env.allowRemoteModels = false;

const models = JSON.parse(readFileSync(join(folder, 'models.json'), 'utf8'));
const opened = new Map();

function open(kind, model) {
  const key = `${kind} ${model}`;
  if (!opened.has(key)) {
    const opening = pipeline(kind, model);
    opened.set(key, opening);
    // What could not be opened may be put in order meanwhile: the next question tries again.
    opening.catch(() => opened.delete(key));
  }
  return opened.get(key);
}

/** "Test" in Parley's settings: yes only when every model that is named can be opened. */
async function openAll() {
  for (const [task, { model }] of Object.entries(models))
    await open(task === 'draft' ? 'text-generation' : 'text-classification', model);
  return 'yes';
}

async function label(user) {
  const post = JSON.parse(user.slice(user.indexOf('Post:\n') + 6));
  const answer = {};
  for (const [, task] of user.matchAll(/^- (\w+) \(/gm)) {
    const known = models[task];
    if (!known) continue;
    const classify = await open('text-classification', known.model);
    const [best] = await classify(post, { top_k: 1 });
    answer[task] = { label: known.labels?.[best.label] ?? best.label, confidence: best.score };
  }
  return JSON.stringify(answer);
}

async function write(messages, tokensMax) {
  if (!models.draft) throw new Error('models.json names no model for drafts');
  const generate = await open('text-generation', models.draft.model);
  const [told] = await generate(messages, { max_new_tokens: tokensMax });
  return told.generated_text.at(-1).content;
}

async function answer({ messages, max_tokens: tokensMax = 200 }) {
  const user = messages.at(-1).content;
  const content = user.startsWith('Tasks:\n')
    ? await label(user)
    : user === 'Say: yes'
      ? await openAll()
      : await write(messages, tokensMax);
  return { choices: [{ index: 0, message: { role: 'assistant', content } }] };
}

async function readJson(request) {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > bodyBytesMax) throw new Error('the question is too long');
  }
  return JSON.parse(text);
}

const server = createServer(async (request, response) => {
  const send = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  try {
    if (request.url === '/v1/models') send(200, { data: [{ id: 'local', object: 'model' }] });
    else if (request.url === '/v1/chat/completions')
      send(200, await answer(await readJson(request)));
    else send(404, { error: { message: 'there is /v1/models and /v1/chat/completions' } });
  } catch (error) {
    send(500, { error: { message: error instanceof Error ? error.message : String(error) } });
  }
});
server.listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/v1`);
});
