// HTML that the server writes itself: whatever is put into the template is escaped, unless it came out of one.

class Markup {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export function html(
  parts: TemplateStringsArray,
  ...values: (string | Markup | Markup[])[]
): Markup {
  const filled = parts.flatMap((part, at) => {
    const value = values[at];
    return value === undefined ? [part] : [part, markupOf(value)];
  });
  return new Markup(filled.join(''));
}

function markupOf(value: string | Markup | Markup[]): string {
  if (typeof value === 'string') return escaped(value);
  return Array.isArray(value) ? value.map(({ markup }) => markup).join('\n') : value.markup;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
