// `portalTest`: one Parley for all tests of a worker, its public portal switched on with ideas, answers and a conversation on
// it, and a mail server that keeps what it is handed.

import type { Page } from '@playwright/test';
import { openSmtpInbox } from '#test/support/smtp-inbox.ts';
import type { SmtpInbox } from '#test/support/smtp-inbox.ts';
import { callApi } from './call-api.ts';
import { startProduct } from './product.ts';
import { emptyHouse } from './made-once.ts';
import { setUp } from './steps.ts';
import { test as base } from './test.ts';

export type OpenPortal = {
  /** `http://localhost:41234/p/` */
  url: string;
  inbox: SmtpInbox;
  /** Where somebody of the hub is signed in. */
  staff: Page;
  /** Number of an idea that was answered and is talked about. */
  talkedAbout: number;
  boardId: string;
};

const login = { user: 'parley', password: 'five calm gulls' };

export const portalTest = base.extend<object, { portal: OpenPortal }>({
  portal: [
    async ({ browser }, use) => {
      const inbox = await openSmtpInbox(login);
      const product = await startProduct(
        {
          PARLEY_SMTP_URL: `smtp://parley:five%20calm%20gulls@127.0.0.1:${inbox.port}`,
          PARLEY_MAIL_FROM: 'Northern Sleepers <parley@sleepers.example>',
        },
        await emptyHouse(),
      );
      const context = await browser.newContext({ locale: 'en-GB' });
      const staff = await context.newPage();
      await setUp(staff, product);
      const boardId = await switchPortalOn(staff);
      const talkedAbout = await fill(staff, boardId);
      await use({ url: `${product.url}/p/`, inbox, staff, talkedAbout, boardId });
      await context.close();
      await product.stop();
      await inbox.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** A public board, and the portal on, as who is signed in on the page. @returns the board's id */
export async function switchPortalOn(page: Page): Promise<string> {
  const { items } = await callApi(page, 'GET', 'idea-boards');
  const [{ id, name, slug }] = items;
  const description = 'What would make travelling at night better.';
  await callApi(page, 'PUT', `idea-boards/${id}`, { name, slug, description, isPublic: true });
  const stations = { name: 'Stations', slug: 'stations', description: 'Where journeys begin.' };
  await callApi(page, 'POST', 'idea-boards', { ...stations, isPublic: true });
  await callApi(page, 'PUT', 'portal-settings', {
    isOn: true,
    name: null,
    welcome:
      'Tell us what would make travelling at night better. We read everything, and say what came of it.',
    accentLight: '#0b5c6b',
    accentDark: '#6fc7d6',
    hostName: null,
  });
  return id;
}

const TITLES = [
  'Bicycles on night trains',
  'A quiet compartment',
  'Breakfast that can be ordered the evening before',
  'Fler sovvagnar till Narvik',
  'Power sockets in every berth',
  'One ticket for the train and the ferry',
];

async function fill(page: Page, boardId: string): Promise<number> {
  const tag = await callApi(page, 'POST', 'idea-tags', { name: 'Comfort', isPublic: true });
  const statuses = (await callApi(page, 'GET', 'idea-statuses')).items;
  const kinds = ['considering', 'planned', 'making', 'done'];
  let talkedAbout = 0;
  for (const [at, title] of TITLES.entries()) {
    const { card } = await callApi(page, 'POST', 'ideas', {
      boardId,
      title,
      text: `${title}: it would let us travel without a second thought.\n\nSee https://sleepers.example/wishes.`,
      isPublic: true,
      tagIds: at % 2 === 0 ? [tag.id] : [],
    });
    const kind = kinds[at];
    if (kind === undefined) continue;
    const status = statuses.find((each: { kind: string }) => each.kind === kind);
    const publicText = 'We looked into it.\n\nThis is what we found, and what comes next.';
    await callApi(page, 'POST', `ideas/${card.id}/status`, { statusId: status.id, publicText });
    await callApi(page, 'POST', `ideas/${card.id}/comments`, {
      text: 'We asked the crews as well.',
    });
    talkedAbout = card.number;
  }
  return talkedAbout;
}
