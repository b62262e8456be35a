// What somebody wrote in this very mail: without the quoted history, the header block of the mail answered, and the
// signature. Each rule is one that mail programs follow; what is doubtful stays.

/** `On Monday, Ann wrote:` in the languages whose mail programs are common here. It may be broken over two lines. */
const wrote =
  '(?<!\\p{L})(?:wrote|skrev|schrieb|écrit|escribió|scritto|schreef|escreveu|napisał\\(?a?\\)?|kirjoitti)(?!\\p{L})';
const opening =
  '(?:on|am|le|el|il|op|den|em|pe|kl|dnia|w dniu)(?!\\p{L})|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}';
const attribution = new RegExp(`^(?:${opening}).{0,300}${wrote}.{0,100}:$`, 'iu');
const shortAttribution = new RegExp(`^.{0,200}${wrote}\\s?:$`, 'iu');

/** `-----Original Message-----`, as Outlook and others put it. */
const originalMark =
  /^[-_\s]{2,}\s*(?:original message|ursprungligt meddelande|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|oprindelig meddelelse)\s*[-_\s]{2,}$/i;
const forwardMark =
  /^[-_\s]{2,}\s*(?:forwarded message|vidarebefordrat meddelande|weitergeleitete nachricht|message transféré|mensaje reenviado)\s*[-_\s]{2,}$|^begin forwarded message:$/i;
const headerLine =
  /^\*?(?:from|sent|date|to|cc|subject|från|skickat|datum|till|kopia|ämne|von|gesendet|an|betreff|de|envoyé|à|objet|enviado|para|asunto|da|inviato|oggetto|van|verzonden|aan|onderwerp)\s?:\*?\s?\S/i;

/** RFC 3676, 4.3; and the lines that telephones add. */
const signatureMark = /^-- ?$/;
const telephoneLine =
  /^(?:sent from my .{1,60}|skickat från min .{1,60}|von meinem .{1,60} gesendet|envoyé de mon .{1,60}|enviado desde mi .{1,60}|get outlook for (?:ios|android).{0,80}|hämta outlook för .{0,80})$/i;

const linesMax = 20_000;

export function isForward(subject: string): boolean {
  return /^\s*(?:fwd?|vb|wg|tr|rv|enc)\s*:/i.test(subject);
}

/** @returns the whole text if nothing of it is new */
export function newText(text: string, subject: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n').slice(0, linesMax);
  const isForwarded = isForward(subject) || lines.some((line) => forwardMark.test(line.trim()));
  const kept = isForwarded ? lines : withoutQuotes(lines.slice(0, startOfOriginal(lines)));
  const fresh = withoutSignature(kept).join('\n').trim();
  return fresh === '' ? text.trim() : fresh;
}

/** The line at which the mail that is answered begins, as a whole and unquoted. */
function startOfOriginal(lines: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    if (originalMark.test(line.trim())) return at;
    if (isHeaderBlock(lines, at)) return isRule(lines[at - 1]) ? at - 1 : at;
    const long = attributionAt(lines, at);
    if (long > 0 && !isFollowedByQuote(lines, at + long)) return at;
  }
  return lines.length;
}

function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]?.trim() ?? '';
  if (at > 0 && before !== '' && !isRule(before)) return false;
  return [0, 1, 2].every((more) => headerLine.test(lines[at + more]?.trim() ?? ''));
}

function isRule(line: string | undefined): boolean {
  return /^[_-]{5,}$/.test(line?.trim() ?? '');
}

/** @returns how many lines an attribution takes here; 0: none stands here */
function attributionAt(lines: readonly string[], at: number): number {
  const first = lines[at]?.trim() ?? '';
  if (first.length > 400 || first === '') return 0;
  if (attribution.test(first)) return 1;
  const both = `${first} ${lines[at + 1]?.trim() ?? ''}`;
  return !first.endsWith(':') && attribution.test(both) ? 2 : 0;
}

function isFollowedByQuote(lines: readonly string[], at: number): boolean {
  return (
    lines
      .slice(at, at + 3)
      .find((line) => line.trim() !== '')
      ?.startsWith('>') ?? false
  );
}

/** Somebody who answers between the lines keeps what they wrote there. */
function withoutQuotes(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const long = attributionAt(lines, at) || (shortAttribution.test(line.trim()) ? 1 : 0);
    if (long > 0 && isFollowedByQuote(lines, at + long)) at += long;
    else {
      if (!line.startsWith('>')) kept.push(line);
      at += 1;
    }
  }
  return kept;
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const mark = lines.findIndex((line) => signatureMark.test(line));
  const kept = mark === -1 ? [...lines] : lines.slice(0, mark);
  while (kept.length > 0) {
    const last = kept.at(-1)?.trim() ?? '';
    if (last !== '' && !telephoneLine.test(last)) break;
    kept.pop();
  }
  return kept;
}
