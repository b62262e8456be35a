// What every screen must keep. axe on it as it stands: nothing found, or the list of what was, with the elements. The
// journey goes on meanwhile, so that one run tells of all its screens.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { ContextObject, RunOptions } from 'axe-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Where React Aria says to screen readers that a button waits. It keeps the sentence for seconds, by the
 * id of a button that may be gone by then.
 */
const ANNOUNCER = '[data-live-announcer]';

/** Not settled in axe itself: it takes the initials of a hidden picture for the words of a label. */
const EXPERIMENTAL = 'label-content-name-mismatch';

/** The kit shows every part twice, light and dark: the same names twice are its purpose. */
const KIT_TWINS = ['landmark-unique', 'landmark-no-duplicate-main', 'landmark-no-duplicate-banner'];

export async function expectAccessible(page: Page): Promise<void> {
  const leftOut = [EXPERIMENTAL, ...(page.url().endsWith('/kit') ? KIT_TWINS : [])];
  const found = await axeFindings(page, {
    of: { exclude: [ANNOUNCER] },
    runOnly: STANDARDS,
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
  });
  expect.soft(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

/** In one call and only for what is wrong: gathering also what is right takes three times as long. No frames: we have none. */
export async function axeFindings(
  page: Page,
  { of, ...options }: { of: ContextObject } & Pick<RunOptions, 'rules' | 'runOnly'>,
): Promise<string[]> {
  const told = { ...options, resultTypes: ['violations'], iframes: false };
  return page.evaluate<string[]>(`${axe.source};
    axe.run(${JSON.stringify(of)}, ${JSON.stringify(told)}).then(({ violations }) => violations.map((rule) =>
      [rule.id + ': ' + rule.help, ...rule.nodes.map((node) => node.target.join(' ') + ' ' + node.html.slice(0, 160))]
        .join('\\n  ')))`);
}

/** Nothing reaches beyond the edge of the screen. */
export async function expectNothingCut(page: Page): Promise<void> {
  const { wide, screen } = await page.locator('html').evaluate((element) => {
    return { wide: element.scrollWidth, screen: element.clientWidth };
  });
  expect.soft(wide, `width of ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(screen);
}
