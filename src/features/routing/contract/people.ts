// What routing knows of people, as the API shows it: expertise with its evidence, certificates, absences, load.

import { z } from 'zod';

const time = z.iso.datetime();
const words = z.string().trim().min(1).max(120);
const person = z.object({ id: z.uuid(), name: z.string() });

export const expertiseShape = z
  .object({
    id: z.uuid(),
    label: z.string().describe('A topic’s name, or the person’s own words'),
    topicId: z.uuid().nullable(),
    declaredAt: time,
    confirmedBy: z.array(person),
  })
  .meta({ id: 'Expertise' });

export const newExpertiseShape = z.union([
  z.object({ topicId: z.uuid() }),
  z.object({ phrase: words }),
]);
export type NewExpertise = z.infer<typeof newExpertiseShape>;

export const certificateShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    topic: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .describe('What it holds for; null: every topic'),
    grantedAt: time,
    grantedBy: z.string(),
    expiresAt: time.nullable(),
  })
  .meta({ id: 'RoutingCertificate' });
export const newCertificateShape = z.object({
  name: words,
  topicId: z.uuid().nullable().default(null).describe('What it holds for; null: every topic'),
  expiresAt: time.nullable().default(null),
});
export type NewCertificate = z.infer<typeof newCertificateShape>;

export const evidenceShape = z
  .object({
    kind: z.enum(['answered', 'accepted', 'thanked', 'posted', 'past-answer']),
    title: z.string().describe('Of what was asked'),
    conversationId: z.uuid().nullable(),
    at: time,
  })
  .meta({ id: 'Evidence' });

export const personExpertiseShape = z
  .object({
    person,
    topics: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('That they look after'),
    expertise: z.array(expertiseShape),
    certificates: z.array(certificateShape),
    evidence: z.array(evidenceShape).describe('The newest'),
    counts: z.record(z.string(), z.int()).describe('Of all evidence and outcomes, by kind'),
  })
  .meta({ id: 'PersonExpertise' });
export type PersonExpertise = z.infer<typeof personExpertiseShape>;

export const absenceShape = z
  .object({
    id: z.uuid(),
    person,
    from: time,
    until: time,
    delegate: person.nullable().describe('Who stands in'),
    note: z.string(),
  })
  .meta({ id: 'Absence' });
export type AbsenceShown = z.infer<typeof absenceShape>;

export const newAbsenceShape = z.object({
  personId: z.uuid().optional().describe('Left out: oneself'),
  from: time,
  until: time,
  delegateId: z.uuid().nullable(),
  note: z.string().trim().max(200).default(''),
});
export type NewAbsence = z.infer<typeof newAbsenceShape>;

export const workloadShape = z
  .object({
    holdingMax: z.int().min(0).max(200).describe('Conversations at a time, offers included'),
    pausedUntil: time.nullable().describe('No offers until then'),
  })
  .meta({ id: 'Workload' });
export type Workload = z.infer<typeof workloadShape>;

export const holidayShape = z
  .object({
    id: z.uuid(),
    day: z.iso.date(),
    name: words,
    unitId: z.uuid().nullable().describe('Where nobody works; null: everywhere'),
  })
  .meta({ id: 'Holiday' });
export const newHolidayShape = holidayShape.omit({ id: true }).meta({ id: 'NewHoliday' });
export type Holiday = z.infer<typeof holidayShape>;
