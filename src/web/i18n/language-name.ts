// The languages that people say they speak, and the name of a language for people: `sv` is Swedish, svenska, ...

const TAGS =
  'sv en no da fi is de nl fr es pt it pl cs sk hu ro bg el tr ru uk et lv lt hr sr sl ' +
  'ar fa he hi ur bn zh ja ko vi th id so ti sw ku';

/** By their BCP 47 tags. */
export const LANGUAGE_TAGS = TAGS.split(' ');

export function languageName(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    // A source may send anything as a language tag; then it is shown as it came.
    return tag;
  }
}
