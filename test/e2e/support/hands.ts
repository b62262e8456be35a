// Two ways to use a screen: with the keyboard alone, and with a finger on a phone. A journey is
// written once and done with either.

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type Hands = {
  fill(field: Locator, text: string): Promise<void>;
  press(target: Locator): Promise<void>;
};

/** More than any of our screens has between two things a person does. */
const TABS_MAX = 120;

export function keyboardOf(page: Page): Hands {
  return {
    async fill(field, text) {
      await reach(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async press(target) {
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
  };
}

/** Tab by Tab, as somebody without a mouse gets there. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs <= TABS_MAX; tabs += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by ${TABS_MAX} Tabs`);
}

/** Whatever is touched must be large enough for a finger: WCAG 2.2, 2.5.8. */
const TARGET_PIXELS_MIN = 24;

export function fingerOn(): Hands {
  return {
    async fill(field, text) {
      await field.tap();
      await field.fill(text);
    },
    async press(target) {
      await expect(target).toBeVisible();
      // Asked again while a row of the stream takes its place.
      const smallest = async (): Promise<number> => {
        const box = await target.boundingBox();
        return box ? Math.min(box.width, box.height) : 0;
      };
      await expect
        .poll(smallest, { message: `${String(target)} is large enough` })
        .toBeGreaterThanOrEqual(TARGET_PIXELS_MIN);
      await target.tap();
    },
  };
}
