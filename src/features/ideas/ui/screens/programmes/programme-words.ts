// How programmes name their states, their people and why somebody is proposed, in the reader's language.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Participant, Programme, Proposal } from '../../../contract/programmes.ts';

export function useProgrammeWords() {
  const { t, i18n } = useLingui();
  const states: Record<Programme['state'], { name: string; tone: 'plain' | 'good' | 'info' }> = {
    planned: { name: t`Planned`, tone: 'info' },
    running: { name: t`Running`, tone: 'good' },
    closed: { name: t`Closed`, tone: 'plain' },
  };
  const languages: Record<Proposal['lang'], string> = { en: 'English', sv: 'Svenska' };
  const day = (on: string) =>
    i18n.date(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    states,
    languages,
    day,
    periodOf({ startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>): string {
      return `${day(startsOn)} – ${day(endsOn)}`;
    },
    /** What they did with ideas, the strongest first; empty when nothing is known. */
    actsOf(acts: Participant['acts']): string[] {
      const { feedback, asked, comments, votes } = acts;
      return [
        ...(feedback > 0
          ? [t`gave feedback ${plural(feedback, { one: 'once', other: '# times' })}`]
          : []),
        ...(asked > 0 ? [t`asked for ${plural(asked, { one: 'an idea', other: '# ideas' })}`] : []),
        ...(comments > 0
          ? [t`wrote ${plural(comments, { one: 'a comment', other: '# comments' })}`]
          : []),
        ...(votes > 0 ? [t`voted ${plural(votes, { one: 'once', other: '# times' })}`] : []),
      ];
    },
  };
}
