// Bytes of a feed to text. Servers, byte order marks and XML declarations contradict each other in the wild; the order
// here is: byte order mark, HTTP header, XML declaration, the shape of the first bytes, UTF-8, and last windows-1252.

import iconv from 'iconv-lite';

export type Decoded = { text: string; charset: string; note: string | null };

/** @param contentType the HTTP header, if there was one */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { ...decodeAs(bytes.subarray(marked.length), marked.charset), note: null };
  const claims = [
    charsetOfHeader(contentType),
    charsetOfDeclaration(bytes),
    shapeOf(bytes),
    'utf-8',
  ];
  const charsets = claims.flatMap((claim) => (claim && iconv.encodingExists(claim) ? [claim] : []));
  for (const charset of charsets) {
    if (fits(bytes, charset))
      return { ...decodeAs(bytes, charset), note: noteOn(charsets[0], charset) };
  }
  return { ...decodeAs(bytes, 'windows-1252'), note: noteOn(charsets[0], 'windows-1252') };
}

function noteOn(claimed: string | undefined, used: string): string | null {
  if (claimed === undefined || claimed === used) return null;
  return `The feed says that it is written in ${claimed}, but it is not; it was read as ${used}.`;
}

function decodeAs(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  return { text: iconv.decode(Buffer.from(bytes), charset), charset };
}

const marks: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0x00, 0x00, 0xfe, 0xff], charset: 'utf-32be' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], charset: 'utf-32le' },
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
];

function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  return mark ? { charset: mark.charset, length: mark.bytes.length } : null;
}

function charsetOfHeader(contentType: string | null): string | null {
  return (
    /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null
  );
}

/** Only of encodings in which ASCII is ASCII; the others are known by their shape. */
function charsetOfDeclaration(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start)?.[1];
  // A declaration that could be read byte by byte is not in UTF-16 or UTF-32, whatever it says.
  return declared && !/^(utf|ucs|iso-10646).?.?(16|32|2|4)/i.test(declared)
    ? declared.toLowerCase()
    : null;
}

/** `<?` or `<` followed or led by zero bytes (XML 1.0, appendix F). */
function shapeOf(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return 'utf-32be';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  return null;
}

function fits(bytes: Uint8Array, charset: string): boolean {
  if (!/^utf-?8$/.test(charset)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not an error: the next claim is tried.
    return false;
  }
}
