// Foreign HTML made harmless: text, links and lists stay; scripts, styles, forms, pictures and
// everything that calls out go. Links open outside and do not say where the reader came from.

import DOMPurify from 'dompurify';

const TAGS =
  'p br a b strong i em u s del ins sub sup small blockquote q cite ul ol li dl dt dd ' +
  'pre code kbd hr h1 h2 h3 h4 h5 h6 div span figure figcaption table thead tbody tr th ' +
  'td';

const purifier = DOMPurify();
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer nofollow');
});

export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ['href', 'title', 'lang', 'dir'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    RETURN_DOM_FRAGMENT: true,
  });
}
