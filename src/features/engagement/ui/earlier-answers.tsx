// What was answered to the same question before, and what is written down: found by the words of the conversation, or
// by words of one's own. One press takes it into the draft.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { BookOpenText, CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import type { FoundKnowledge } from '../contract/knowledge.ts';
import { knowledgeQuery } from './queries.ts';

export function EarlierAnswers(props: { conversationId: string; onUse(text: string): void }) {
  const { t } = useLingui();
  const [q, setQ] = useState('');
  const found = useQuery(knowledgeQuery(props.conversationId, q.trim()));
  return (
    <div className="flex flex-col gap-4">
      <SearchField
        label={t`Search answers and documents`}
        placeholder={t`In other words`}
        value={q}
        onChange={setQ}
      />
      <Loaded query={found} small>
        {(items) =>
          items.length === 0 ? (
            <State small icon={<BookOpenText aria-hidden />} title={t`Nothing alike was found`}>
              {t`Your answer may be the first. Keep it afterwards, and the next one finds it.`}
            </State>
          ) : (
            <ul className="flex flex-col gap-4">
              {items.map((item) => (
                <Found key={item.id} item={item} onUse={props.onUse} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Found({ item, onUse }: { item: FoundKnowledge; onUse(text: string): void }) {
  const { t } = useLingui();
  const kinds = { note: t`Note`, answer: t`Answer`, document: t`Document` };
  const use = useMutation({
    mutationFn: () =>
      answerOf(
        api.GET('/api/v1/knowledge/entries/{entryId}', { params: { path: { entryId: item.id } } }),
      ),
    onSuccess: ({ text }) => onUse(text),
  });
  return (
    <li className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-1.5 text-small">
        <Badge>{kinds[item.kind]}</Badge>
        {item.isAccepted ? <Badge tone="good">{t`Accepted`}</Badge> : null}
        <span className="text-faint">
          <Time at={item.writtenAt} short />
        </span>
      </p>
      <p className="font-semibold">
        {item.url === null ? item.title : <Link href={item.url}>{item.title}</Link>}
      </p>
      <p className="line-clamp-4 text-small text-quiet">{item.snippet}</p>
      {item.because.length === 0 ? null : (
        <p className="text-micro text-faint">{t`Shares: ${item.because.join(', ')}`}</p>
      )}
      {use.error ? <Notice tone="bad">{wordsOf(use.error)}</Notice> : null}
      <div>
        <Button
          size="small"
          icon={<CornerDownLeft />}
          isPending={use.isPending}
          onPress={() => use.mutate()}
        >
          {t`Use it`}
        </Button>
      </div>
    </li>
  );
}
