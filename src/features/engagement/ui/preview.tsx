// How the answer will look there: whose name stands above it, its words as the network sets them, and how it falls into
// several posts where one is too short.

import { useLingui } from '@lingui/react/macro';
import { useSession } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import type { Engagement } from './engagement.ts';
import { lengthOf } from './length.ts';
import { PlainWords } from './plain-words.tsx';

export function Preview({ text, place }: { text: string; place: Engagement['place'] }) {
  const { t } = useLingui();
  const { person, organisation } = useSession();
  const name = place.account === 'own' ? person.name : organisation.name;
  const posts = place.threads && place.length ? inPosts(text, place.length) : [text];
  return (
    <section
      aria-label={t`Preview`}
      className="rounded-panel border border-dashed border-edge bg-paper px-3.5 py-3"
    >
      <p className="mb-2 text-micro font-semibold text-faint">{t`As it will look there`}</p>
      <ol className="flex flex-col gap-3">
        {posts.map((post, position) => (
          // eslint-disable-next-line react/no-array-index-key -- posts of one text have no other name than their place
          <li key={position} className="flex gap-2.5">
            <Avatar name={name} size="small" />
            <div className="min-w-0 flex-1">
              <p className="text-small font-semibold">{name}</p>
              <p className="font-voice text-[1rem] leading-6 wrap-anywhere whitespace-pre-wrap">
                <PlainWords text={post} markup={place.markup} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Cut at a space before the limit; the server decides, this only shows. */
function inPosts(text: string, length: NonNullable<Engagement['place']['length']>): string[] {
  const posts: string[] = [];
  let current = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (current !== '' && lengthOf(current + word, length.unit) > length.max) {
      posts.push(current.trimEnd());
      current = '';
    }
    current += word;
  }
  return [...posts, current];
}
