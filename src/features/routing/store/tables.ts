// The tables of routing as the query builder sees them.

import type { ColumnType, Generated } from 'kysely';
import type { DeclineReason, OfferEnd, OfferPath, Phase } from '../domain/dial/dial.ts';
import type { Candidate, HubReason } from '../domain/dial/next-step.ts';
import type { Autonomy } from '../domain/people/autonomy.ts';
import type { Reason } from '../contract/reasons.ts';
import type { EscalationStep, Rule } from '../contract/rules.ts';
import type { NewChatHook, Notification, NoticeChoices } from '../contract/notices.ts';

/** What is written as text and read as what it says. */
type Json<Value> = ColumnType<Value, string, string>;

export type EvidenceKind =
  | 'answered'
  | 'accepted'
  | 'thanked'
  | 'posted'
  | 'past-answer'
  | 'declined'
  | 'named'
  | 'took'
  | 'left';

type Ended = { ended_at: Date | null };

declare module '#platform/db/tables.ts' {
  interface Tables {
    evidence_questions: {
      id: string;
      reference: string;
      conversation_id: string | null;
      title: string;
      text: string;
      tags: string[];
      lang: string | null;
      created_at: Date;
      erased_at: Generated<Date | null>;
    };
    evidence: {
      id: string;
      sequence: Generated<number>;
      place: Generated<number | null>;
      kind: EvidenceKind;
      person_id: string;
      question_id: string;
      contact_id: string | null;
      score: number;
      occurred_at: Date;
    };
    ranking_weights: {
      id: string;
      weights: Json<number[]>;
      examples: number;
      learned_at: Date;
    };
    expertise: {
      id: string;
      person_id: string;
      topic_id: string | null;
      phrase: string | null;
      declared_by: string;
      declared_at: Date;
    } & Ended;
    expertise_confirmations: { expertise_id: string; person_id: string; confirmed_at: Date };
    topic_owners: { topic_id: string; person_id: string; since: Date };
    certificates: {
      id: string;
      person_id: string;
      /** Null: for every topic. */
      topic_id: string | null;
      name: string;
      granted_by: string;
      granted_at: Date;
      expires_at: Date | null;
      revoked_at: Date | null;
    };
    autonomies: {
      person_id: string;
      topic_id: string | null;
      source_id: string | null;
      level: Autonomy;
      since: Date;
    };
    absences: {
      id: string;
      person_id: string;
      from_at: Date;
      until_at: Date;
      delegate_id: string | null;
      note: string;
      entered_by: string;
      entered_at: Date;
    } & Ended;
    workloads: {
      person_id: string;
      holding_max: number;
      paused_until: Date | null;
      changed_at: Date;
    };
    holidays: { id: string; day: string; name: string; unit_id: string | null };
    rotas: {
      id: string;
      name: string;
      time_zone: string;
      starts_on: string;
      hand_over_at: number;
      turn_days: number;
      created_at: Date;
    } & Ended;
    rota_people: { rota_id: string; position: number; person_id: string };
    rota_swaps: {
      id: string;
      rota_id: string;
      person_id: string;
      from_at: Date;
      until_at: Date;
      entered_by: string;
    } & Ended;
    routing_rules: {
      id: string;
      position: number;
      name: string;
      topic_ids: string[];
      source_ids: string[];
      langs: string[];
      urgency: Rule['urgency'];
      goes_to: Rule['to'];
      unit_id: string | null;
      offers_max: number;
      answer_minutes: number;
      delay_minutes_max: number;
      certificates: string[];
      autonomy_min: Autonomy;
      rota_id: string | null;
      created_at: Date;
    } & Ended;
    escalation_policies: {
      id: string;
      name: string;
      topic_ids: string[];
      urgency: Rule['urgency'];
      created_at: Date;
    } & Ended;
    escalation_steps: {
      id: string;
      policy_id: string;
      position: number;
      waits_for: EscalationStep['waitsFor'];
      after_minutes: number;
      tells: EscalationStep['tells'];
      person_id: string | null;
      rota_id: string | null;
    };
    dials: {
      conversation_id: string;
      phase: Phase;
      round: number;
      given_back_by: string | null;
      hub_reason: ColumnType<HubReason | null, string | null, string | null>;
      begun_at: Date;
      changed_at: Date;
    };
    route_decisions: {
      id: string;
      conversation_id: string;
      round: number;
      rule_id: string | null;
      candidates: Json<Candidate[]>;
      made_at: Date;
    };
    offers: {
      id: string;
      conversation_id: string;
      round: number;
      person_id: string;
      path: OfferPath;
      decision_id: string | null;
      reasons: Json<Reason[]>;
      offered_at: Date;
      due_at: Date;
      outcome: OfferEnd['kind'] | null;
      ended_at: Date | null;
      decline_reason: DeclineReason | null;
      words: Generated<string>;
      passed_to: string | null;
    };
    clocks: {
      id: string;
      kind: 'offer-due' | 'escalation';
      conversation_id: string;
      offer_id: string | null;
      step_id: string | null;
      round: number;
      due_at: Date;
      fired_at: Date | null;
      stopped_at: Date | null;
    };
    notifications: {
      id: string;
      person_id: string;
      kind: Notification['kind'];
      title: string;
      reasons: Json<Reason[]>;
      /** Null where it is about something else. */
      conversation_id: string | null;
      /** In the web application. */
      path: string;
      offer_id: string | null;
      created_at: Date;
      read_at: Date | null;
    };
    notice_choices: {
      person_id: string;
      kind: keyof NoticeChoices;
      ways: NoticeChoices['offer'];
    };
    accept_links: { hash: Buffer; offer_id: string; expires_at: Date; used_at: Date | null };
    push_devices: {
      id: string;
      person_id: string;
      endpoint: string;
      p256dh: string;
      auth: string;
      created_at: Date;
    };
    push_keys: { singleton: Generated<boolean>; public_key: string; sealed_private_key: string };
    chat_hooks: {
      person_id: string;
      style: NewChatHook['style'];
      host: string;
      sealed: string;
      created_at: Date;
    };
  }
}
