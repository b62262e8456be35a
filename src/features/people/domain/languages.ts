// Languages as BCP 47 tags (RFC 5646) in their canonical form, and time zones by IANA name.

export type Checked<Value> = { ok: true; value: Value } | { ok: false; wrong: string };

/** Canonical (`sv-se` becomes `sv-SE`), each once, in the given order. */
export function checkLanguages(tags: readonly string[]): Checked<string[]> {
  const canonical: string[] = [];
  for (const tag of tags) {
    const [known] = canonicalOf(tag);
    if (!known || nameOf(known) === null) return { ok: false, wrong: tag };
    canonical.push(known);
  }
  return { ok: true, value: [...new Set(canonical)] };
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false; // "+02:00" is an offset, not a place
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // Intl tells an unknown zone by throwing
  }
}

function canonicalOf(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return []; // Intl tells a broken tag by throwing
  }
}

/** Well-formed is not enough: `xx` is, but it is no language anybody speaks. */
function nameOf(tag: string): string | null {
  const { language } = new Intl.Locale(tag);
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) ?? null;
}
