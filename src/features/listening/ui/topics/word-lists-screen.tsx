// The word lists that queries share: competitors, staff, our own names. Each is written once and used
// as `list:name` in any topic.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { ListTree, Plus } from 'lucide-react';
import { useCan } from '#web/api/session.ts';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { WordList } from '../../contract/query-advice.ts';
import { wordListsQuery } from './advice-queries.ts';

const ENTRIES_SHOWN = 12;

export function WordListsScreen() {
  const { t } = useLingui();
  const mayWrite = useCan('listening.lists.write');
  const lists = useQuery(wordListsQuery);
  const add = mayWrite ? (
    <ButtonLink look="primary" href={paths.newWordList()} icon={<Plus />}>
      {t`New word list`}
    </ButtonLink>
  ) : undefined;
  return (
    <Page
      title={t`Word lists`}
      detail={t`Words that several topics need: written once here, used as list:name in their queries.`}
      parent={{ label: t`Topics`, href: paths.topics() }}
      actions={lists.data?.length === 0 ? undefined : add}
    >
      <Loaded query={lists}>
        {(found) =>
          found.length === 0 ? (
            <State icon={<ListTree aria-hidden />} title={t`No word lists yet`} actions={add}>
              {t`Competitors, product names, our own people: what several topics look for or leave out belongs in one list.`}
            </State>
          ) : (
            <ul className="flex flex-col overflow-hidden rounded-panel bg-surface shadow-raised">
              {found.map((list) => (
                <ListLine key={list.id} list={list} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function ListLine({ list }: { list: WordList }) {
  const { t } = useLingui();
  const names = list.usedBy.map(({ name }) => name).join(', ');
  return (
    <li className="relative flex items-center gap-4 border-b border-line px-4 py-3 last:border-b-0 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <PlainLink
          href={paths.wordList(list.id)}
          className="max-w-full font-mono font-semibold wrap-anywhere after:absolute after:inset-0"
        >
          {`list:${list.name}`}
        </PlainLink>
        <p className="mt-0.5 truncate text-small text-quiet">
          {list.description === ''
            ? list.entries.slice(0, ENTRIES_SHOWN).join(', ')
            : list.description}
        </p>
        <p className="truncate text-small text-faint">
          {list.usedBy.length === 0 ? t`Used by no topic` : t`Used by ${names}`}
        </p>
      </div>
      <p className="shrink-0 text-end text-small">
        <span className="block font-semibold">
          <Plural value={list.entries.length} one="# entry" other="# entries" />
        </span>
        <span className="block text-faint">
          <Time at={list.changedAt} short />
        </span>
      </p>
    </li>
  );
}
