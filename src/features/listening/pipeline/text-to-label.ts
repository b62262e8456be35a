// What is read of a post to label it; corrections are learnt from the same.

/** Two pages tell as much as a book, in bounded time. */
const charactersRead = 4000;

export function textToLabel(post: { title?: string | null | undefined; text: string }): string {
  const text = post.title ? `${post.title}\n${post.text}` : post.text;
  return text.slice(0, charactersRead);
}
