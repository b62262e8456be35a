// What routing knows of people, over HTTP: expertise with evidence, certificates, absences, load.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  addAbsence,
  changeWorkload,
  confirmColleague,
  declareExpertise,
  grantCertificate,
  removeAbsence,
  setTopics,
  takeCertificate,
  withdrawExpertise,
} from '../commands/change-people.ts';
import type { Routing } from '../context.ts';
import {
  absenceShape,
  newAbsenceShape,
  newCertificateShape,
  newExpertiseShape,
  personExpertiseShape,
  workloadShape,
} from '../contract/people.ts';
import { showExpertise } from '../queries/show-expertise.ts';
import { showAbsences, showWorkload } from '../queries/show-rules.ts';

const tag = 'routing';
const personParams = z.object({ personId: z.uuid() });
const reading = 'routing.reasons.read';
const answering = 'routing.offers.answer';
const managing = 'routing.people.manage';

export function routingPeopleRoutes(routing: Routing): readonly Route[] {
  return [...expertiseRoutes(routing), ...certificateRoutes(routing), ...absenceRoutes(routing)];
}

function expertiseRoutes(routing: Routing): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/people/:personId/expertise',
      permission: reading,
      summary: 'What a person knows, with the evidence',
      tag,
      params: personParams,
      response: personExpertiseShape,
      async handle({ params: { personId } }) {
        return { body: await showExpertise(routing, personId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/expertise',
      permission: answering,
      summary: 'Say what one knows: a topic, or a phrase of one’s own',
      tag,
      body: newExpertiseShape,
      response: personExpertiseShape,
      async handle({ body, actor }) {
        const person = personOnly(actor);
        await declareExpertise(routing, person, body);
        return { body: await showExpertise(routing, person.personId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/routing/expertise/:expertiseId',
      permission: answering,
      summary: 'Take back what one said to know',
      tag,
      params: z.object({ expertiseId: z.uuid() }),
      response: z.void(),
      async handle({ params: { expertiseId }, actor }) {
        await withdrawExpertise(routing, personOnly(actor), expertiseId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/expertise/:expertiseId/confirm',
      permission: answering,
      summary: 'Confirm what a colleague says to know',
      tag,
      params: z.object({ expertiseId: z.uuid() }),
      response: z.void(),
      async handle({ params: { expertiseId }, actor }) {
        await confirmColleague(routing, personOnly(actor), expertiseId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/routing/people/:personId/topics',
      permission: managing,
      summary: 'Which topics a person looks after',
      tag,
      params: personParams,
      body: z.object({ topicIds: z.array(z.uuid()).max(200) }),
      response: personExpertiseShape,
      async handle({ params: { personId }, body: { topicIds }, actor }) {
        await setTopics(routing, someone(actor), { personId, topicIds });
        return { body: await showExpertise(routing, personId) };
      },
    }),
  ];
}

function certificateRoutes(routing: Routing): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/people/:personId/certificates',
      permission: managing,
      summary: 'Grant a person a certificate',
      tag,
      params: personParams,
      body: newCertificateShape,
      response: personExpertiseShape,
      async handle({ params: { personId }, body: certificate, actor }) {
        await grantCertificate(routing, someone(actor), { personId, certificate });
        return { body: await showExpertise(routing, personId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/routing/people/:personId/certificates/:certificateId',
      permission: managing,
      summary: 'Take a certificate back',
      tag,
      params: personParams.extend({ certificateId: z.uuid() }),
      response: z.void(),
      async handle({ params, actor }) {
        await takeCertificate(routing, someone(actor), params);
        return { body: undefined };
      },
    }),
  ];
}

function absenceRoutes(routing: Routing): readonly Route[] {
  const items = async () => ({ body: { items: await showAbsences(routing) } });
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/absences',
      permission: reading,
      summary: 'Absences that are not over, with who stands in',
      tag,
      response: z.object({ items: z.array(absenceShape) }),
      handle: items,
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/absences',
      permission: answering,
      summary: 'Enter an absence, of oneself or of people one manages',
      tag,
      status: 201,
      body: newAbsenceShape,
      response: z.object({ items: z.array(absenceShape) }),
      async handle({ body, actor }) {
        await addAbsence(routing, personOnly(actor), body);
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/routing/absences/:absenceId',
      permission: answering,
      summary: 'Take an absence back',
      tag,
      params: z.object({ absenceId: z.uuid() }),
      response: z.void(),
      async handle({ params: { absenceId }, actor }) {
        await removeAbsence(routing, personOnly(actor), absenceId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/workload',
      permission: answering,
      summary: 'How many conversations one takes at a time, and whether one pauses',
      tag,
      response: workloadShape,
      async handle({ actor }) {
        return { body: await showWorkload(routing, personOnly(actor).personId) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/routing/workload',
      permission: answering,
      summary: 'Say how many conversations one takes at a time, or pause',
      tag,
      body: workloadShape,
      response: workloadShape,
      async handle({ body, actor }) {
        const person = personOnly(actor);
        await changeWorkload(routing, person, body);
        return { body: await showWorkload(routing, person.personId) };
      },
    }),
  ];
}
