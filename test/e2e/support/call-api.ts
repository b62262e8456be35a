// What a journey needs and is not about is set by the API, as who is signed in on the page.

import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** @param path below `/api/v1/` */
export async function callApi(
  page: Page,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT',
  path: string,
  data?: object,
) {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`${origin}/api/v1/${path}`, {
    method,
    headers: { origin },
    ...(data && { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}
