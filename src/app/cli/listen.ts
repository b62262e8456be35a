// `parley listen`: grep for conversations. Looks at feeds and files, keeps nothing, prints what matches.

import { identifyLanguage } from '#text/language-id.ts';
import { explainMatch } from '#matching/match/explain.ts';
import type { MatchReason } from '#matching/match/explain.ts';
import { parseQuery } from '#matching/query/parse.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import type { NormalPost } from '#features/listening/domain/normalise-post.ts';
import { postLineOf } from '#features/listening/domain/post-line.ts';
import { showDiagnostic } from '#features/listening/cli/show-diagnostics.ts';
import { postToMatch } from '#features/listening/pipeline/post-to-match.ts';
import type { Command, CommandIo } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { messageOf } from '#platform/errors.ts';
import { postsFrom } from './listen-places.ts';
import type { HeardPost } from './listen-places.ts';

export const listen: Command = {
  name: 'listen',
  summary: 'prints the posts of feeds, files or a pipe that a query matches',
  description:
    'No database and no server: reads every place given with --from once, newest last, or goes on listening with --follow, as politely as Parley itself would; a live stream goes on until it is stopped. With no --from it reads post lines (JSON) from standard input.',
  positionals: [
    {
      name: 'QUERY',
      help: 'what to listen for; `parley query check` explains one',
      required: true,
    },
  ],
  options: {
    from: {
      type: 'string',
      value: 'URL|FILE|-',
      multiple: true,
      help: 'a feed, a page that names its feed, a live stream (wss://…), a file of posts, or - for post lines',
    },
    follow: { type: 'boolean', short: 'f', help: 'go on listening until stopped' },
    json: { type: 'boolean', help: 'post lines with the reasons, one JSON object each' },
  },
  examples: [
    {
      line: `parley listen '"night train" OR nightjet' --from https://example.org/news`,
      says: 'what this site says about it now',
    },
    {
      line: 'parley listen acme --from a.xml --from b.jsonl --follow --json',
      says: 'goes on, for a script',
    },
    { line: `cat posts.jsonl | parley listen 'refund NOT title:sale'`, says: 'from a pipe' },
  ],
  async run(input, io) {
    const source = input.positionals[0] ?? '';
    const parsed = parseQuery(source);
    if (!parsed.ok) {
      const words = parsed.errors.map((error) => showDiagnostic(source, error)).join('\n');
      throw new UsageError(`the query cannot be read\n${words}`);
    }
    for (const warning of parsed.warnings) io.stderr.write(`${showDiagnostic(source, warning)}\n`);
    const places = input.list('from');
    const isJson = input.flag('json');
    const hear = (place: string) =>
      hearPlace(place, { tree: parsed.tree, isJson, follow: input.flag('follow') }, io);
    const heard = await Promise.all((places.length === 0 ? ['-'] : places).map(hear));
    const failed = heard.filter((each) => each.failed).length;
    const read = heard.reduce((sum, each) => sum + each.read, 0);
    const matched = heard.reduce((sum, each) => sum + each.matched, 0);
    if (io.isTerminal) io.stderr.write(`${matched} of ${read} posts matched.\n`);
    return failed > 0 && failed === heard.length ? 1 : 0;
  },
};

type Hearing = { read: number; matched: number; failed: boolean };

/** One place that fails does not silence the others. */
async function hearPlace(
  place: string,
  options: { tree: QueryTree; isJson: boolean; follow: boolean },
  io: CommandIo,
): Promise<Hearing> {
  const hearing: Hearing = { read: 0, matched: 0, failed: false };
  try {
    for await (const heard of postsFrom(place, { follow: options.follow, io })) {
      hearing.read += 1;
      const reasons = reasonsFor(options.tree, heard);
      if (reasons === null) continue;
      hearing.matched += 1;
      await writeOut(
        io.stdout,
        options.isJson ? jsonLine(heard, reasons) : readable(heard, reasons, io),
      );
    }
  } catch (error) {
    if (io.signal.aborted) return hearing;
    io.stderr.write(`parley listen: ${place}: ${messageOf(error)}\n`);
    hearing.failed = true;
  }
  return hearing;
}

function reasonsFor(tree: QueryTree, { post, source }: HeardPost): readonly MatchReason[] | null {
  const lang = post.lang ?? identifyLanguage(`${post.title ?? ''} ${post.text}`).lang;
  const explanation = explainMatch(tree, { ...postToMatch(post, source), lang }, { final: true });
  return explanation.outcome === 'no-match' ? null : explanation.reasons;
}

function jsonLine(heard: HeardPost, reasons: readonly MatchReason[]): string {
  return `${JSON.stringify({ ...postLineOf(heard.post, heard), reasons })}\n`;
}

function readable(
  { post, source, isTimeKnown }: HeardPost,
  reasons: readonly MatchReason[],
  io: CommandIo,
): string {
  const when = isTimeKnown ? post.createdAt.toISOString().slice(0, 16).replace('T', ' ') : null;
  const head = [when, source, post.author]
    .filter((each) => each !== null && each !== '')
    .join('  ');
  const title = post.title === null ? '' : `${marked(post.title, 'title', reasons, io)}\n`;
  const text = excerpt(post, reasons, io);
  return `\n${head}\n${title}${text}${post.url === null ? '' : `\n${post.url}`}\n`;
}

const BEFORE = 120;
const AFTER = 280;

/** The surroundings of the first word that matched, on one line. */
function excerpt(post: NormalPost, reasons: readonly MatchReason[], io: CommandIo): string {
  const first = reasons.find((reason) => reason.field === 'body')?.from ?? 0;
  const from = Math.max(0, first - BEFORE);
  const shifted = reasons.map((reason) => ({
    ...reason,
    from: reason.from - from,
    to: reason.to - from,
  }));
  const text = marked(post.text.slice(from, first + AFTER), 'body', shifted, io).replaceAll(
    /\s+/g,
    ' ',
  );
  return `${from > 0 ? '…' : ''}${text}${post.text.length > first + AFTER ? '…' : ''}`;
}

/** Bold on a terminal, plain in a pipe. */
function marked(
  text: string,
  field: string,
  reasons: readonly MatchReason[],
  io: CommandIo,
): string {
  if (!io.isTerminal) return text;
  let shown = '';
  let at = 0;
  for (const { from, to } of reasons
    .filter((each) => each.field === field)
    .toSorted((a, b) => a.from - b.from)) {
    if (from < at || to > text.length) continue;
    shown += `${text.slice(at, from)}\u001B[1m${text.slice(from, to)}\u001B[22m`;
    at = to;
  }
  return shown + text.slice(at);
}
