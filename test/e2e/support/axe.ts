// What every screen must keep. axe on it as it stands: nothing found, or the list of what was, with the elements. The
// journey goes on meanwhile, so that one run tells of all its screens.

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

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
  const { violations } = await new AxeBuilder({ page })
    .withTags(STANDARDS)
    // Without this each look opens a tab to put frames of other sites together, and takes twice as long; we have none.
    .setLegacyMode(true)
    .exclude(ANNOUNCER)
    .disableRules([EXPERIMENTAL, ...(page.url().endsWith('/kit') ? KIT_TWINS : [])])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join('\n  ')}`,
  );
  expect.soft(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Nothing reaches beyond the edge of the screen. */
export async function expectNothingCut(page: Page): Promise<void> {
  const { wide, screen } = await page.locator('html').evaluate((element) => {
    return { wide: element.scrollWidth, screen: element.clientWidth };
  });
  expect.soft(wide, `width of ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(screen);
}
