// The person who agrees, at a real server's sign-in page: the requests that the page itself makes.

import { request } from 'node:http';
import { z } from 'zod';

type Answer = { status: number; body: string };

const signedIn = z.object({ ephemeralToken: z.string() });
const agreed = z.object({ url: z.url() });

/** @returns where the person's browser is sent back to, with the code */
export async function consent(
  authorizationUrl: string,
  { handle, password, did }: { handle: string; password: string; did: string },
): Promise<URL> {
  const page = new URL(authorizationUrl);
  const cookies = new Map<string, string>();
  await visit(page, cookies);
  const call = async (name: string, body: object, token?: string): Promise<unknown> => {
    const url = new URL(`/@atproto/oauth-provider/~api/${name}`, page);
    const answer = await visit(url, cookies, { referer: page.href, body, token });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body);
  };
  const credentials = { locale: 'en', username: handle, password, remember: false };
  const { ephemeralToken } = signedIn.parse(await call('sign-in', credentials));
  const { url } = agreed.parse(await call('consent', { did }, ephemeralToken));
  const back = new URL(url);
  const redirect = new URL(back.searchParams.get('redirect_uri') ?? '');
  for (const name of ['iss', 'state', 'code'])
    redirect.searchParams.set(name, back.searchParams.get(name) ?? '');
  return redirect;
}

/** Like a browser: with its cookies, and told whether a page or a script asks. */
function visit(
  url: URL,
  cookies: Map<string, string>,
  script?: { referer: string; body: object; token: string | undefined },
): Promise<Answer> {
  const headers: Record<string, string> = {
    cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': script ? 'same-origin' : 'none',
    'sec-fetch-mode': script ? 'same-origin' : 'navigate',
    'sec-fetch-dest': script ? 'empty' : 'document',
  };
  if (script) {
    headers['content-type'] = 'application/json';
    headers['origin'] = url.origin;
    headers['referer'] = script.referer;
    headers['x-csrf-token'] = cookies.get('csrf-token') ?? '';
    if (script.token !== undefined) headers['authorization'] = `Bearer ${script.token}`;
  }
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: script ? 'POST' : 'GET', headers }, (response) => {
      for (const line of response.headers['set-cookie'] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name !== undefined && value !== undefined) cookies.set(name, value);
      }
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asking.on('error', reject);
    asking.end(script ? JSON.stringify(script.body) : undefined);
  });
}
