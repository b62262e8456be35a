// The reply port of places where an answer is a comment below the post, seen by all. What such places share is done
// here: nobody quotes, length and permission are looked at first, and what stands there already is not sent again.

import { laterBecause, tooLong } from '#platform/polling/undelivered.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';

export type CommentPlace<Settings, Api> = {
  /** As people call the place, within a sentence: `GitHub`, `the forum`. */
  place: string;
  maySpeak(settings: Settings): boolean;
  /** For whoever answers where nobody may speak: what is missing. */
  whyNot: string;
  canLike: boolean;
  lengthMax: number;
  markup: 'plain' | 'markdown';
  apiOf(context: SourceContext<Settings>): Api;
  /** Whether what shall be answered was deleted; left out where the place itself refuses then. */
  isGone?(api: Api, nativeId: string): Promise<boolean>;
  /** Only asked about what can be delivered: never about a quote. */
  find(publication: Publication, api: Api): Promise<Receipt | null>;
  send(publication: Publication, api: Api): Promise<Delivery>;
};

export function commentAnswers<Settings, Api>(
  about: CommentPlace<Settings, Api>,
): ReplyPort<Settings> {
  const { place, lengthMax, canLike } = about;

  /** Nothing has been sent so far, so that whatever goes wrong can be said for sure. */
  async function before(publication: Publication, api: Api): Promise<Delivery | null> {
    const refused = 'text' in publication ? tooLong(publication.text, lengthMax, place) : null;
    if (refused) return refused;
    try {
      const standing = await about.find(publication, api);
      if (standing) return { outcome: 'delivered', receipt: standing };
      const isGone =
        publication.kind === 'reply' && (await about.isGone?.(api, publication.to.nativeId));
      return isGone ? refusal(`What is answered was deleted on ${place}.`) : null;
    } catch (error) {
      return laterBecause(error);
    }
  }

  return {
    abilities: (settings) => {
      const maySpeak = about.maySpeak(settings);
      return {
        reply: maySpeak,
        quote: false,
        edit: maySpeak,
        delete: maySpeak,
        like: maySpeak && canLike,
        length: { max: lengthMax, unit: 'characters' },
        media: null,
        visibilities: [],
        threads: false,
        markup: about.markup,
      };
    },
    async deliver(publication, context) {
      if (!about.maySpeak(context.settings)) return refusal(about.whyNot);
      if (publication.kind === 'quote' || (publication.kind === 'like' && !canLike))
        return refusal(`On ${place} Parley can answer, not ${publication.kind}.`);
      const api = about.apiOf(context);
      return (await before(publication, api)) ?? about.send(publication, api);
    },
    find: async (publication, context) =>
      publication.kind === 'quote' ? null : about.find(publication, about.apiOf(context)),
  };
}

/** Where it stands is in the reference of what is answered, changed or taken back; without it nothing can be sent. */
export const placeUnknown: Delivery = {
  outcome: 'refused',
  reason: 'Parley does not know where this stands.',
};

function refusal(reason: string): Delivery {
  return { outcome: 'refused', reason };
}
