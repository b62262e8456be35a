// The few files of the portal: its style sheet in the organisation's colours, its mark, the script that does the work of
// forms, and the widget. Each has its hash in its address, so that browsers keep it for good.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUNDS } from '../domain/contrast.ts';
import type { Files } from '../pages/frame.ts';
import { siteIcon } from '../pages/machine-pages.ts';
import type { Known } from '../queries/settings.ts';

const folder = join(import.meta.dirname, '../browser');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const style = read('portal.css');
const work = read('work.js');
export const widgetScript = read('widget.js');

export type PortalFile = { text: string; type: string };

export function fileNamed(name: string, settings: Known): PortalFile | null {
  if (name === 'style.css') return { text: styleFor(settings), type: 'text/css; charset=utf-8' };
  if (name === 'work.js') return { text: work, type: 'text/javascript; charset=utf-8' };
  if (name === 'icon.svg') return { text: iconFor(settings), type: 'image/svg+xml' };
  return null;
}

export function filesOf(settings: Known): Files {
  return {
    style: stamped('style.css', styleFor(settings)),
    script: stamped('work.js', work),
    icon: stamped('icon.svg', iconFor(settings)),
  };
}

function iconFor({ siteName, accentLight }: Known): string {
  return siteIcon(siteName, accentLight);
}

/** The settings allow six hexadecimal digits and nothing else. */
function styleFor({ accentLight, accentDark }: Known): string {
  const own = `:root{--accent:light-dark(${accentLight},${accentDark});--on-accent:light-dark(${GROUNDS.light.onAccent},${GROUNDS.dark.onAccent})}`;
  return `${own}\n${style}`;
}

function stamped(name: string, text: string): string {
  return `${name}?v=${createHash('sha256').update(text).digest('base64url').slice(0, 10)}`;
}
