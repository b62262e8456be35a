// What the verdicts propose: words to rule out, measured on what was judged, and words to add. Each
// goes into the query with one key, and out again with the editor's own undo.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Keys } from '#web/kit/keys.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Topic } from '../../contract.ts';
import type { topicSuggestionsSchema } from '../../contract/query-advice.ts';
import { suggestionsQuery } from './advice-queries.ts';
import { PostLine } from './post-line.tsx';
import { narrowBy, replaceBy, widenBy } from './take-over.ts';
import type { Written } from './take-over.ts';

/** A glance; the rest is one press away. */
const PROPOSALS_SHOWN = 3;
const WORDS_SHOWN = 6;

type Suggestions = z.infer<typeof topicSuggestionsSchema>;
type Proposal = Suggestions['proposals'][number];
type RelatedWord = Suggestions['relatedWords'][number];

type Taking = { written: Written; onTake(query: string): void };

export function SuggestionsPanel({ topic, ...taking }: { topic: Topic } & Taking) {
  const { t } = useLingui();
  const suggestions = useQuery(suggestionsQuery(topic.id, topic.version));
  return (
    <Panel
      title={t`What your verdicts propose`}
      detail={<Judged judged={suggestions.data?.judged} />}
    >
      <Loaded query={suggestions} small skeleton={<Skeleton rows={2} />}>
        {(found) => <Found topic={topic} found={found} {...taking} />}
      </Loaded>
    </Panel>
  );
}

function Judged({ judged }: { judged: Suggestions['judged'] | undefined }) {
  if (judged === undefined) return null;
  return (
    <Trans>
      Measured on <Plural value={judged.relevant} one="# relevant" other="# relevant" /> and{' '}
      <Plural value={judged.notRelevant} one="# not relevant" other="# not relevant" /> posts.
    </Trans>
  );
}

function Found({ topic, found, ...taking }: { topic: Topic; found: Suggestions } & Taking) {
  const { t } = useLingui();
  const { written, onTake } = taking;
  const open = found.proposals.filter(({ clause }) => !written.query.includes(clause));
  const words = found.relatedWords.filter(({ clause }) => !written.query.includes(clause));
  const [best] = open;
  const [all, setAll] = useState(false);
  const hidden =
    Math.max(0, open.length - PROPOSALS_SHOWN) + Math.max(0, words.length - WORDS_SHOWN);
  useShortcuts(t`Topic`, [
    {
      keys: 'Ctrl .',
      label: t`Take the best proposal into the query`,
      run: () => best && onTake(taken(best, written)),
    },
  ]);
  if (open.length + words.length === 0) {
    return (
      <p className="text-small text-quiet">
        {found.proposals.length > 0 ? (
          t`Everything proposed is in the query. Save it, then judge a few of the newest.`
        ) : (
          <>
            {t`Nothing to propose yet: it takes some posts judged relevant and some judged not relevant.`}{' '}
            <Link href={paths.listen({ topic: topic.id, verdict: 'none' })}>
              {t`Judge its mentions`}
            </Link>
          </>
        )}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {open.length === 0 ? null : (
        <ul className="flex flex-col">
          {open.slice(0, all ? undefined : PROPOSALS_SHOWN).map((proposal) => (
            <ProposalLine
              key={proposal.query}
              proposal={proposal}
              isBest={proposal === best}
              onTake={() => onTake(taken(proposal, written))}
            />
          ))}
        </ul>
      )}
      {words.length === 0 ? null : (
        <RelatedWords
          words={words.slice(0, all ? undefined : WORDS_SHOWN)}
          onTake={(clause) => onTake(widenBy(written, clause))}
        />
      )}
      {all || hidden <= 0 ? null : (
        <div>
          <Button look="quiet" size="small" className="-ms-2.5" onPress={() => setAll(true)}>
            <Plural value={hidden} one="Show # more" other="Show # more" />
          </Button>
        </div>
      )}
    </div>
  );
}

function taken({ kind, clause, query }: Proposal, written: Written): string {
  if (written.root === null) return query;
  return kind === 'not' ? narrowBy(written, clause) : replaceBy(written, clause, query);
}

function ProposalLine(props: { proposal: Proposal; isBest: boolean; onTake(): void }) {
  const { t } = useLingui();
  const { before, after, clause, examples } = props.proposal;
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <code className="font-mono text-body font-semibold wrap-anywhere">{clause}</code>
          <p className="text-small text-quiet">
            <Effect before={before} after={after} />
          </p>
        </div>
        <span className="flex shrink-0 items-center gap-2">
          {props.isBest ? (
            <span className="hidden pointer-fine:inline">
              <Keys keys="Ctrl ." />
            </span>
          ) : null}
          <Button
            size="small"
            icon={<Plus />}
            onPress={props.onTake}
            aria-label={t`Take over ${clause}`}
          >
            {t`Take over`}
          </Button>
        </span>
      </div>
      <dl className="mt-1 flex flex-wrap gap-x-5 text-small">
        <Ratio label={t`Precision`} before={before.precision} after={after.precision} />
        <Ratio label={t`Recall`} before={before.recall} after={after.recall} />
      </dl>
      {examples.length === 0 ? null : (
        <Disclosure title={t`What it would take away`}>
          <ul className="flex flex-col">
            {examples.map(({ post, relevant }) => (
              <li key={post.id} className="border-t border-line py-2.5 first:border-t-0">
                <PostLine post={post}>
                  <p className="mt-1">
                    {relevant ? (
                      <Badge tone="warn">{t`Judged relevant`}</Badge>
                    ) : (
                      <Badge>{t`Judged not relevant`}</Badge>
                    )}
                  </p>
                </PostLine>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

function Effect({ before, after }: Pick<Proposal, 'before' | 'after'>) {
  const noise = before.noiseFound - after.noiseFound;
  const lost = before.relevantFound - after.relevantFound;
  return lost === 0 ? (
    <Trans>
      Takes away {noise} of {before.noiseFound} not relevant posts and no relevant one.
    </Trans>
  ) : (
    <Trans>
      Takes away {noise} of {before.noiseFound} not relevant posts, but also {lost} of{' '}
      {before.relevantFound} relevant ones.
    </Trans>
  );
}

function Ratio(props: { label: string; before: number; after: number }) {
  const { i18n } = useLingui();
  const percent = (share: number) => i18n.number(share, { style: 'percent' });
  return (
    <div className="flex gap-1.5">
      <dt className="text-faint">{props.label}</dt>
      <dd className="tabular">
        {percent(props.before)} → <span className="font-semibold">{percent(props.after)}</span>
      </dd>
    </div>
  );
}

function RelatedWords(props: { words: readonly RelatedWord[]; onTake(clause: string): void }) {
  const { t, i18n } = useLingui();
  return (
    <div>
      <h3 className="text-small font-semibold">{t`Words that go with the relevant ones`}</h3>
      <p className="text-small text-faint">{t`In how many of the relevant posts each is, and in how many of the others. Any can be added as one more alternative.`}</p>
      <ul className="mt-1.5 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {props.words.map(({ clause, inWanted, wantedAll, inOthers, othersAll }) => (
          <li key={clause} className="flex items-center gap-2">
            <Button
              size="small"
              icon={<Plus />}
              onPress={() => props.onTake(clause)}
              aria-label={t`Add ${clause} as an alternative`}
              className="min-w-0 font-mono"
            >
              <span className="truncate">{clause}</span>
            </Button>
            <span className="text-small text-faint">
              <Trans>
                {inWanted} of {wantedAll} · {i18n.number(inOthers)} of {i18n.number(othersAll)}
              </Trans>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
