// The tables of understanding as the query builder sees them.

import type { ColumnType, Generated } from 'kysely';
import type { TaskName } from '#language/labels.ts';
import type { Measured } from '#language/own-model/measure-own-model.ts';
import type { REASONS } from '../contract.ts';

/** jsonb: read as a value, written as text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

/** A label as a mention holds it. */
export type StoredLabel = {
  label: string;
  confidence: number;
  unsure: boolean;
  because: string[];
};

export type WordsOfLabel = { label: string; words: string[] };

declare module '#platform/db/tables.ts' {
  interface Tables {
    label_corrections: {
      id: string;
      post_id: string;
      post_revision: number;
      task: TaskName;
      label: string;
      was: Jsonb<StoredLabel>;
      text: string | null;
      lang: string;
      given_by: string;
      given_by_name: string;
      given_at: Date;
      withdrawn_at: Date | null;
    };
    own_models: {
      task: TaskName;
      version: number;
      made_at: Date;
      measured: Jsonb<Measured>;
      words: Jsonb<WordsOfLabel[]>;
      bytes: Buffer;
    };
    own_model_choices: {
      id: string;
      task: TaskName;
      version: number | null;
      is_held: boolean;
      because: (typeof REASONS)[number];
      chosen_by_name: string;
      chosen_at: Date;
    };
    label_thresholds: { task: TaskName; threshold: number };
    model_ports: {
      id: number;
      address: string;
      model: string;
      sealed_key: string | null;
      tasks: TaskName[];
      drafts: boolean;
      timeout_ms: number;
      requests_per_day: number;
      tokens_per_day: number;
      changed_by_name: string;
      changed_at: Date;
    };
    model_days: {
      day: string;
      requests: Generated<number>;
      tokens: Generated<number>;
      failures: Generated<number>;
      from_cache: Generated<number>;
    };
    model_answers: { key: Buffer; answer: string; answered_at: Date };
    labelling_stamps: { id: number; stamp: number };
  }
}
