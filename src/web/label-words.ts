// Labels in the words of the reader's language; screens of several features name them.

import { useLingui } from '@lingui/react/macro';
import type { TASKS, TaskName } from '#language/labels.ts';

export type LabelWords = {
  tasks: Record<TaskName, string>;
  labels: { [Task in TaskName]: Record<(typeof TASKS)[Task][number], string> };
};

export function useLabelWords(): LabelWords {
  const { t } = useLingui();
  return {
    tasks: {
      sentiment: t`Sentiment`,
      intent: t`Intent`,
      urgency: t`Urgency`,
      tone: t`Tone`,
      crisis: t`Crisis`,
      offence: t`Offence`,
    },
    labels: {
      sentiment: { negative: t`Negative`, neutral: t`Neutral`, positive: t`Positive` },
      intent: {
        question: t`Question`,
        complaint: t`Complaint`,
        praise: t`Praise`,
        suggestion: t`Suggestion`,
        help: t`Asks for help`,
        announcement: t`Announcement`,
        spam: t`Spam`,
        other: t`Something else`,
      },
      urgency: { low: t`Can wait`, normal: t`Normal`, high: t`Urgent` },
      tone: { polite: t`Polite`, neutral: t`Matter-of-fact`, rude: t`Rude` },
      crisis: { none: t`No`, harm: t`Somebody is harmed`, safety: t`Safety`, outage: t`Outage` },
      offence: { inoffensive: t`No insult`, offensive: t`Insults` },
    },
  };
}
