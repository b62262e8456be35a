// Message-IDs (RFC 5322, 3.6.4): reading them from headers however they are written, and making those of our answers.

const idLengthMax = 400;
const idsMax = 100;

/** In the order in which they stand, each once; the first of References is the mail that began the thread. */
export function messageIdsIn(header: string): string[] {
  const found = header.slice(0, 50_000).match(/<[^<>\s]+>/g) ?? [];
  return [...new Set(found.filter((id) => id.length <= idLengthMax))].slice(0, idsMax);
}

/** The same publication has the same Message-ID for ever, by which it is found again. */
export function messageIdOf(publicationKey: string, address: string): string {
  return `<parley.${publicationKey}@${domainOf(address)}>`;
}

/** @returns the key, if the Message-ID is one of ours */
export function publicationKeyOf(messageId: string, address: string): string | null {
  const [, key, domain] = /^<parley\.([0-9a-f-]{36})@([^>]+)>$/i.exec(messageId) ?? [];
  return key !== undefined && domain === domainOf(address) ? key : null;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
