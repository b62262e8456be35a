// The languages people can say they speak, by their BCP 47 tags.

const TAGS =
  'sv en no da fi is de nl fr es pt it pl cs sk hu ro bg el tr ru uk et lv lt hr sr sl ' +
  'ar fa he hi ur bn zh ja ko vi th id so ti sw ku';

export const LANGUAGE_TAGS = TAGS.split(' ');

export function nameOfLanguage(tag: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
