// Somebody else's HTML, sanitised once more here and set in their voice. The sanitiser is fetched with the first one.

import { useEffect, useRef, useState } from 'react';

export function SanitisedHtml({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let left = false;
    void import('./sanitise.ts').then(({ sanitise }) => {
      if (left || !place.current) return;
      place.current.replaceChildren(sanitise(html));
      setReady(true);
    });
    return () => {
      left = true;
    };
  }, [html]);
  return <div ref={place} className="voice" aria-busy={!ready} />;
}
