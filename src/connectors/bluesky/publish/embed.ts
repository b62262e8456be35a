// What is attached to an answer: the quoted post, pictures with their descriptions, or both.

import type { Publication } from '#features/listening/reply-port.ts';
import type { StrongRef } from '../read-post.ts';
import type { Account } from '../session/account.ts';

// app.bsky.embed.images
export const imagesMax = 4;
export const imageBytesMax = 1_000_000;
export const imageTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

type Media = Extract<Publication, { text: string; to: unknown }>['media'];
type Embed = { $type: string; [field: string]: unknown };

export async function embedOf(
  { quoted, media }: { quoted: StrongRef | null; media: Media },
  account: Account,
): Promise<Embed | null> {
  const record = quoted && { $type: 'app.bsky.embed.record', record: quoted };
  if (media.length === 0) return record;
  const images = await uploaded(media, account);
  const pictures = { $type: 'app.bsky.embed.images', images };
  if (!record) return pictures;
  return { $type: 'app.bsky.embed.recordWithMedia', record, media: pictures };
}

/** Uploading the same bytes again gives the same blob; what no record names is dropped by the server. */
async function uploaded(
  media: Media,
  account: Account,
): Promise<{ image: unknown; alt: string }[]> {
  const images: { image: unknown; alt: string }[] = [];
  for (const { bytes, type, description } of media) {
    const { body } = await account.call({
      nsid: 'com.atproto.repo.uploadBlob',
      body: { bytes, type },
    });
    images.push({ image: body['blob'], alt: description });
  }
  return images;
}
