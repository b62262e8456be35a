// Which of us wrote an answer that comes from elsewhere: by mail address, or by a name that only one of us has. Who is not
// surely one of us is nobody.

export type Writer = { id: string; name: string; email: string };
type Signed = { author: string | null; address: string | null };

/** @returns the person's id, or null */
export function writerAmong(people: readonly Writer[]): (signed: Signed) => string | null {
  const byAddress = new Map(people.map(({ email, id }) => [email.toLowerCase(), id]));
  const byName = Map.groupBy(people, ({ name }) => folded(name));
  return ({ author, address }) => {
    const known = [address, author].flatMap(
      (mark) => byAddress.get(mark?.toLowerCase() ?? '') ?? [],
    );
    const named = byName.get(folded(author ?? '')) ?? [];
    return known[0] ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
  };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
