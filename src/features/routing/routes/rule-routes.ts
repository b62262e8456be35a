// What the hub decides about routing, over HTTP: rules, duty rotas, escalation policies, holidays.

import { z } from 'zod';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  addHoliday,
  addSwap,
  removeHoliday,
  removePolicy,
  removeRota,
  removeRule,
  removeSwap,
  savePolicy,
  saveRota,
  saveRule,
  sortRules,
} from '../commands/change-rules.ts';
import type { Routing } from '../context.ts';
import { holidayShape, newHolidayShape } from '../contract/people.ts';
import {
  newPolicyShape,
  newRotaShape,
  newRuleShape,
  newSwapShape,
  policyShape,
  rotaShape,
  ruleOrderShape,
  ruleShape,
} from '../contract/rules.ts';
import { showRotas } from '../queries/show-rules.ts';
import { listHolidays } from '../store/people.ts';
import { listPolicies, listRules } from '../store/rules.ts';

const tag = 'routing';
const reading = 'routing.reasons.read';
const managing = 'routing.rules.manage';
const ruleParams = z.object({ ruleId: z.uuid() });
const rotaParams = z.object({ rotaId: z.uuid() });
const policyParams = z.object({ policyId: z.uuid() });
const rules = z.object({ items: z.array(ruleShape) });
const rotas = z.object({ items: z.array(rotaShape) });
const policies = z.object({ items: z.array(policyShape) });
const holidays = z.object({ items: z.array(holidayShape) });

export function ruleRoutes(routing: Routing): readonly Route[] {
  return [
    ...routesOfRules(routing),
    ...routesOfRotas(routing),
    ...routesOfPolicies(routing),
    ...routesOfHolidays(routing),
  ];
}

function routesOfRules(routing: Routing): readonly Route[] {
  const path = '/api/v1/routing/rules';
  const items = async () => ({ body: { items: await listRules(routing.platform.db) } });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: reading,
      summary: 'Rules of routing, in the order in which they are tried',
      tag,
      response: rules,
      handle: items,
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: managing,
      summary: 'Add a rule behind the others',
      tag,
      status: 201,
      body: newRuleShape,
      response: rules,
      async handle({ body: rule, actor }) {
        await saveRule(routing, someone(actor), { rule, replaces: null });
        return await items();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:ruleId`,
      permission: managing,
      summary: 'Put another rule in the place of one',
      tag,
      params: ruleParams,
      body: newRuleShape,
      response: rules,
      async handle({ params: { ruleId }, body: rule, actor }) {
        await saveRule(routing, someone(actor), { rule, replaces: ruleId });
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:ruleId`,
      permission: managing,
      summary: 'End a rule',
      tag,
      params: ruleParams,
      response: z.void(),
      async handle({ params: { ruleId }, actor }) {
        await removeRule(routing, someone(actor), ruleId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/routing/rule-order',
      permission: managing,
      summary: 'Try the rules in this order',
      tag,
      body: ruleOrderShape,
      response: rules,
      async handle({ body: { ruleIds }, actor }) {
        await sortRules(routing, someone(actor), ruleIds);
        return await items();
      },
    }),
  ];
}

function routesOfRotas(routing: Routing): readonly Route[] {
  const path = '/api/v1/routing/rotas';
  const items = async () => ({ body: { items: await showRotas(routing) } });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: reading,
      summary: 'Duty rotas: who is on duty, and who comes next',
      tag,
      response: rotas,
      handle: items,
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: managing,
      summary: 'Add a duty rota',
      tag,
      status: 201,
      body: newRotaShape,
      response: rotas,
      async handle({ body: rota, actor }) {
        await saveRota(routing, someone(actor), { rota, rotaId: null });
        return await items();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:rotaId`,
      permission: managing,
      summary: 'Change a duty rota',
      tag,
      params: rotaParams,
      body: newRotaShape,
      response: rotas,
      async handle({ params: { rotaId }, body: rota, actor }) {
        await saveRota(routing, someone(actor), { rota, rotaId });
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:rotaId`,
      permission: managing,
      summary: 'End a duty rota',
      tag,
      params: rotaParams,
      response: z.void(),
      async handle({ params: { rotaId }, actor }) {
        await removeRota(routing, someone(actor), rotaId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/:rotaId/swaps`,
      permission: managing,
      summary: 'Let somebody else be on duty for a while',
      tag,
      status: 201,
      params: rotaParams,
      body: newSwapShape,
      response: rotas,
      async handle({ params: { rotaId }, body: swap, actor }) {
        await addSwap(routing, someone(actor), { rotaId, swap });
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:rotaId/swaps/:swapId`,
      permission: managing,
      summary: 'Take a swap back: whoever’s turn it is has it again',
      tag,
      params: rotaParams.extend({ swapId: z.uuid() }),
      response: rotas,
      async handle({ params, actor }) {
        await removeSwap(routing, someone(actor), params);
        return await items();
      },
    }),
  ];
}

function routesOfPolicies(routing: Routing): readonly Route[] {
  const path = '/api/v1/routing/escalation-policies';
  const items = async () => ({ body: { items: await listPolicies(routing.platform.db) } });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: reading,
      summary: 'Who is told when something waits too long',
      tag,
      response: policies,
      handle: items,
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: managing,
      summary: 'Add an escalation policy',
      tag,
      status: 201,
      body: newPolicyShape,
      response: policies,
      async handle({ body: policy, actor }) {
        await savePolicy(routing, someone(actor), { policy, replaces: null });
        return await items();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:policyId`,
      permission: managing,
      summary: 'Put another policy in the place of one',
      tag,
      params: policyParams,
      body: newPolicyShape,
      response: policies,
      async handle({ params: { policyId }, body: policy, actor }) {
        await savePolicy(routing, someone(actor), { policy, replaces: policyId });
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:policyId`,
      permission: managing,
      summary: 'End an escalation policy',
      tag,
      params: policyParams,
      response: z.void(),
      async handle({ params: { policyId }, actor }) {
        await removePolicy(routing, someone(actor), policyId);
        return { body: undefined };
      },
    }),
  ];
}

function routesOfHolidays(routing: Routing): readonly Route[] {
  const path = '/api/v1/routing/holidays';
  const items = async () => {
    const today = routing.platform.clock.now().toISOString().slice(0, 10);
    return { body: { items: await listHolidays(routing.platform.db, today) } };
  };
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: reading,
      summary: 'Days on which nobody works, from today',
      tag,
      response: holidays,
      handle: items,
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: managing,
      summary: 'Add a holiday, of all or of one unit',
      tag,
      status: 201,
      body: newHolidayShape,
      response: holidays,
      async handle({ body, actor }) {
        await addHoliday(routing, someone(actor), body);
        return await items();
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:holidayId`,
      permission: managing,
      summary: 'Remove a holiday',
      tag,
      params: z.object({ holidayId: z.uuid() }),
      response: z.void(),
      async handle({ params: { holidayId }, actor }) {
        await removeHoliday(routing, someone(actor), holidayId);
        return { body: undefined };
      },
    }),
  ];
}
