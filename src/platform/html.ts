// HTML that the server writes itself: whatever is put into the template is escaped, unless it came out of one.

class Markup {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type { Markup };

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

/** A block of JSON for machines that read pages (`application/ld+json`); browsers run none of it. */
export function jsonScript(value: unknown): Markup {
  // Inside script nothing is unescaped: only the sign that could end it is dangerous.
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}
