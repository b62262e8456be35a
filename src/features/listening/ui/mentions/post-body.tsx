// The whole text of a post as its author wrote it. HTML was sanitised when it came in and is once
// more here; pictures are left out, they would tell the other side who reads.

import { useEffect, useRef, useState } from 'react';
import { MarkedText } from '#web/kit/marked-text.tsx';
import type { Post, Reason } from '../../contract.ts';
import { markWords } from './mark-words.ts';
import { placesIn } from './reasons.ts';

export function PostBody({ post, reasons }: { post: Post; reasons: readonly Reason[] }) {
  const { html } = post;
  if (html !== null) return <HtmlBody html={html} words={reasons.map(({ text }) => text)} />;
  return (
    <div className="voice whitespace-pre-line">
      <MarkedText text={post.text} places={placesIn(reasons, 'body')} />
    </div>
  );
}

function HtmlBody({ html, words }: { html: string; words: readonly string[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const wanted = words.join('\n');
  useEffect(() => {
    let left = false;
    void import('#web/kit/sanitise.ts').then(({ sanitise }) => {
      if (left || !place.current) return;
      const fragment = sanitise(html);
      markWords(fragment, wanted.split('\n'));
      place.current.replaceChildren(fragment);
      setReady(true);
    });
    return () => {
      left = true;
    };
  }, [html, wanted]);
  return <div ref={place} className="voice" aria-busy={!ready} />;
}
