// Finds everything one can go to or do, by typing a part of its name: places, topics, sources,
// people, and the words of mentions.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import {
  AudioLines,
  CornerDownLeft,
  Lightbulb,
  Plus,
  Radio,
  Search,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { contactsFoundQuery } from '#features/contacts/ui/queries.ts';
import { ideasFoundQuery } from '#features/ideas/ui/queries.ts';
import { sourcesQuery, topicsQuery } from '#features/listening/ui/queries.ts';
import { peopleFoundQuery } from '#features/people/ui/queries.ts';
import { useGo } from '../address.ts';
import { useCan } from '../api/session.ts';
import { Avatar } from '../kit/avatar.tsx';
import { choiceClasses } from '../kit/list-box.tsx';
import { TopicDot } from '../kit/topic-name.tsx';
import { paths } from '../paths.ts';
import { usePlaces } from './places.ts';

type Entry = { id: string; label: string; detail?: string; href: string; icon: ReactNode };
type Section = { title: string; entries: readonly Entry[] };

const SHOWN_PER_SECTION = 6;

export function CommandPalette({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const go = useGo();
  const sections = useSections(typed);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-3 pt-[8vh] sm:pt-[14vh]"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-panel bg-raised shadow-float entering:animate-[rise_120ms_var(--ease-out)]">
        <Dialog aria-label={t`Find anything`} className="flex max-h-[70vh] flex-col outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              aria-label={t`Find anything`}
              autoFocus
              className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-4"
            >
              <Search className="size-4.5 shrink-0 text-faint" aria-hidden />
              <Input
                placeholder={t`A topic, a source, a person, a place…`}
                className="h-full min-w-0 flex-1 bg-transparent text-heading outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label={t`Found`}
              className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-6 text-center text-quiet">{t`Nothing by that name.`}</p>
              )}
            >
              {sections.map((section) => (
                <MenuSection key={section.title} className="pb-1">
                  <Header className="px-2 pt-2 pb-1 text-micro font-semibold text-faint">
                    {section.title}
                  </Header>
                  {section.entries.map((entry) => (
                    <MenuItem
                      key={entry.id}
                      id={entry.id}
                      textValue={entry.label}
                      onAction={() => {
                        onClose();
                        go(entry.href);
                      }}
                      className={choiceClasses}
                    >
                      <span className="flex size-5 shrink-0 items-center justify-center text-faint [&_svg]:size-4">
                        {entry.icon}
                      </span>
                      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
                      {entry.detail === undefined ? null : (
                        <span className="truncate text-small text-faint">{entry.detail}</span>
                      )}
                      <CornerDownLeft
                        className="invisible size-3.5 text-faint group-data-[focused]:visible"
                        aria-hidden
                      />
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useSections(typed: string): Section[] {
  const { t } = useLingui();
  const { contains } = useFilter({ sensitivity: 'base' });
  const places = usePlaces();
  const topics = useQuery(topicsQuery).data ?? [];
  const sources = useQuery(sourcesQuery).data ?? [];
  const people = useQuery({ ...peopleFoundQuery(typed), enabled: typed.length >= 2 }).data ?? [];
  const maySeeContacts = useCan('contacts.read');
  const contacts =
    useQuery({ ...contactsFoundQuery(typed), enabled: maySeeContacts && typed.length >= 2 }).data ??
    [];
  const words = typed.trim();
  const seeksIdeas = useCan('ideas.read') && words.length >= 2;
  const ideas = useQuery({ ...ideasFoundQuery(words), enabled: seeksIdeas }).data ?? [];
  const mayWriteTopics = useCan('listening.topics.write');
  const mayWriteSources = useCan('listening.sources.write');
  const fits = (entry: Entry) => typed === '' || contains(entry.label, typed);
  const sections: Section[] = [
    {
      title: t`Places`,
      entries: places
        .map(({ icon: Icon, ...place }) => ({ ...place, icon: <Icon /> }))
        .filter(fits),
    },
    {
      title: t`Do`,
      entries: [
        ...(mayWriteTopics
          ? [{ id: 'new-topic', label: t`Add a topic`, href: paths.newTopic(), icon: <Plus /> }]
          : []),
        ...(mayWriteSources
          ? [{ id: 'new-source', label: t`Add a source`, href: paths.newSource(), icon: <Plus /> }]
          : []),
      ].filter(fits),
    },
    {
      title: t`Topics`,
      entries: topics
        .map((topic) => ({
          id: topic.id,
          label: topic.name,
          href: paths.listen({ topic: topic.id }),
          icon: <TopicDot colour={topic.colour} />,
        }))
        .filter(fits),
    },
    {
      title: t`Sources`,
      entries: sources
        .map((source) => ({
          id: source.id,
          label: source.name,
          href: paths.source(source.id),
          icon: <Radio />,
        }))
        .filter(fits),
    },
    {
      title: t`People`,
      entries: people.map((person) => ({
        id: person.id,
        label: person.name,
        detail: person.title,
        href: paths.person(person.id),
        icon: person.pictureUrl ? <Avatar name={person.name} size="small" /> : <UserRound />,
      })),
    },
    {
      title: t`Contacts`,
      entries: contacts.map((contact) => ({
        id: contact.id,
        label: contact.name,
        href: paths.contact(contact.id),
        icon: <Avatar name={contact.name} size="small" outside />,
      })),
    },
    {
      title: t`Ideas`,
      entries: (seeksIdeas ? ideas : []).map((idea) => ({
        id: idea.id,
        label: idea.title,
        detail: idea.board.name,
        href: paths.idea(idea.id),
        icon: <Lightbulb />,
      })),
    },
    {
      title: t`Mentions`,
      entries:
        typed.trim() === ''
          ? []
          : [
              {
                id: 'words',
                label: t`Mentions with the words “${typed.trim()}”`,
                href: paths.listen({ q: typed.trim() }),
                icon: <AudioLines />,
              },
            ],
    },
  ];
  return sections
    .map((section) => ({ ...section, entries: section.entries.slice(0, SHOWN_PER_SECTION) }))
    .filter((section) => section.entries.length > 0);
}
