// The name of a language for people: `sv` is Swedish, svenska, ...

export function languageName(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    // A source may send anything as a language tag; then it is shown as it came.
    return tag;
  }
}
