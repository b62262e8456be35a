// Whom one might ask, by what they did with ideas, with the reasons; or anybody else who is known. Asked by a letter that
// somebody approves first, or by hand.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Check, MailPlus, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { usePeopleChoices } from '#web/identity/choices.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button } from '#web/kit/button.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import type { Who, WhoKey } from '../../../contract/ideas.ts';
import type { Programme, Proposal } from '../../../contract/programmes.ts';
import { contactsNamedQuery, portalIsOnQuery, proposalsQuery } from './programme-queries.ts';
import { useProgrammeWords } from './programme-words.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const LOOK_AFTER_MS = 250;

type Invitation = { who: WhoKey; by: 'hand' | 'letter' };

export function InviteDialog({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), LOOK_AFTER_MS);
  const invite = useProgrammeChange((invitation: Invitation) =>
    answerOf(
      api.POST('/api/v1/programmes/{programmeId}/participants', {
        params: { path: { programmeId: programme.id } },
        body: invitation,
      }),
    ),
  );
  const asked = new Set((invite.data?.items ?? []).map(({ who }) => who.id));
  const acts = {
    invite: invite.mutate,
    pending: invite.isPending ? invite.variables : null,
    asked,
  };
  return (
    <Dialog
      title={t`Invite somebody`}
      width="wide"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t`Done`}</Button>}
    >
      <div className="flex flex-col gap-4">
        <PortalNotice />
        {invite.error ? <Notice tone="bad">{wordsOf(invite.error)}</Notice> : null}
        <SearchField
          label={t`Find somebody else`}
          placeholder={t`A name or handle`}
          value={typed}
          onChange={setTyped}
        />
        {q === '' ? <Proposed programme={programme} acts={acts} /> : <Found q={q} acts={acts} />}
      </div>
    </Dialog>
  );
}

/** Letters lead to the portal: while it is off, nobody can answer by themselves. */
function PortalNotice() {
  const { t } = useLingui();
  const mayRead = useCan('portal.settings.manage');
  const settings = useQuery({ ...portalIsOnQuery, enabled: mayRead }).data;
  if (settings === undefined || settings.isOn) return null;
  return (
    <Notice tone="warn">
      {t`The portal is switched off: who gets a letter can't answer by its link. Switch it on in the settings, or write down their answers for them.`}
    </Notice>
  );
}

type Acts = {
  invite(invitation: Invitation): void;
  pending: Invitation | null | undefined;
  asked: ReadonlySet<string>;
};

function Proposed({ programme, acts }: { programme: Programme; acts: Acts }) {
  const { t } = useLingui();
  const { actsOf } = useProgrammeWords();
  const proposals = useQuery(proposalsQuery(programme.id));
  return (
    <section aria-labelledby="proposed">
      <h3 id="proposed" className="font-semibold">{t`Proposed`}</h3>
      <p className="text-small text-faint">
        {t`By what they did with ideas in the last half year: feedback counts most, then ideas and comments, then votes. How many follow them elsewhere is not known here.`}
      </p>
      <Loaded query={proposals} small skeleton={<Skeleton rows={4} rowClass="h-14" />}>
        {(items) =>
          items.length === 0 ? (
            <p className="py-3 text-small text-faint">
              {t`Nobody outside did anything with ideas lately. Find somebody by name.`}
            </p>
          ) : (
            <ul>
              {items.map((proposal) => (
                <Candidate
                  key={proposal.who.id}
                  who={proposal.who}
                  detail={actsOf(proposal.acts).join(' · ')}
                  hasMail={proposal.hasMail}
                  acts={acts}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

const FOUND_MAX = 6;

function Found({ q, acts }: { q: string; acts: Acts }) {
  const { t } = useLingui();
  const knowsThem = useCan('contacts.read');
  const contacts = useQuery({ ...contactsNamedQuery(q), enabled: knowsThem }).data ?? [];
  const word = q.toLocaleLowerCase();
  const people = usePeopleChoices()
    .filter(({ label }) => label.toLocaleLowerCase().includes(word))
    .slice(0, FOUND_MAX);
  if (contacts.length + people.length === 0)
    return <p className="text-small text-faint">{t`Nobody of this name is known.`}</p>;
  return (
    <ul>
      {contacts.map(({ id, name }) => (
        <Candidate
          key={id}
          who={{ kind: 'contact', id, name }}
          detail={t`Outside`}
          hasMail
          acts={acts}
        />
      ))}
      {people.map(({ id, label, detail }) => (
        <Candidate
          key={id}
          who={{ kind: 'person', id, name: label }}
          detail={detail ?? t`Here`}
          hasMail
          acts={acts}
        />
      ))}
    </ul>
  );
}

function Candidate(props: { who: Who; detail: string; hasMail: Proposal['hasMail']; acts: Acts }) {
  const { t } = useLingui();
  const { who, acts } = props;
  const { pending } = acts;
  const isPending = (by: Invitation['by']) =>
    pending !== null && pending !== undefined && pending.who.id === who.id && pending.by === by;
  const key = { kind: who.kind, id: who.id };
  return (
    <ListRow
      start={<Avatar name={who.name} size="small" outside={who.kind === 'contact'} />}
      name={who.name}
      actions={
        acts.asked.has(who.id) ? (
          <span className="flex items-center gap-1 text-small text-good">
            <Check className="size-4" aria-hidden />
            {t`On the list`}
          </span>
        ) : (
          <>
            <Button
              size="small"
              icon={<MailPlus />}
              isPending={isPending('letter')}
              why={props.hasMail ? null : t`No mail address of theirs is known.`}
              aria-label={t`Draft a letter to ${who.name}`}
              onPress={() => acts.invite({ who: key, by: 'letter' })}
            >
              {t`Draft a letter`}
            </Button>
            <Button
              size="small"
              look="quiet"
              icon={<UserRoundPlus />}
              isPending={isPending('hand')}
              aria-label={t`By hand: ${who.name}`}
              onPress={() => acts.invite({ who: key, by: 'hand' })}
            >
              {t`By hand`}
            </Button>
          </>
        )
      }
    >
      <p className="text-small text-faint">{props.detail}</p>
    </ListRow>
  );
}
