// Whether a colour can be read on another: the contrast of WCAG 2.2, 1.4.3.

/** The grounds of the portal's two themes, and what stands on a button of the accent's colour. */
export const GROUNDS = {
  light: { paper: '#f5f3f6', surface: '#ffffff', onAccent: '#ffffff' },
  dark: { paper: '#131016', surface: '#1a161e', onAccent: '#131016' },
} as const;

export const CONTRAST_NEEDED = 4.5;

/** 1 to 21, cut to two digits. Both as `#rrggbb`. */
export function contrastOf(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return Math.floor((((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)) * 100) / 100;
}

/** The worst place in which the accent is read. */
export function accentContrast(accent: string, theme: keyof typeof GROUNDS): number {
  const { paper, surface, onAccent } = GROUNDS[theme];
  return Math.min(...[paper, surface, onAccent].map((ground) => contrastOf(accent, ground)));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
