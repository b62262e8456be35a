// What understanding says of a mention's post: each label with how sure it is and the words that decided. Pure shapes.

import { z } from 'zod';
import { TASKS } from '#language/labels.ts';

function labelled<Values extends readonly [string, ...string[]]>(values: Values) {
  return z.object({
    label: z.enum(values),
    confidence: z.number().min(0).max(1).describe('The calibrated chance that the label is right'),
    unsure: z.boolean().describe('Below the threshold of its model: better ask a person'),
    because: z.array(z.string()).describe('The words that spoke most for it, strongest first'),
    by: z.string().optional().describe('Who said so: a person, or a model that was asked'),
  });
}

export const labelsSchema = z.object({
  sentiment: labelled(TASKS.sentiment),
  intent: labelled(TASKS.intent),
  urgency: labelled(TASKS.urgency),
  tone: labelled(TASKS.tone),
  crisis: labelled(TASKS.crisis),
  offence: labelled(TASKS.offence),
});
export type PostLabels = z.infer<typeof labelsSchema>;

/** Which labels there are depends on the task: another is refused with those that are. */
export const labelInput = z.object({ label: z.string().min(1).max(40).nullable() });

/** Filters on labels; a label that is unsure counts as what it says. */
export const labelFilter = {
  sentiment: z.enum(TASKS.sentiment).optional(),
  intent: z.enum(TASKS.intent).optional(),
  urgency: z.enum(TASKS.urgency).optional(),
  tone: z.enum(TASKS.tone).optional(),
  crisis: z.enum(TASKS.crisis).optional(),
  offence: z.enum(TASKS.offence).optional(),
};
