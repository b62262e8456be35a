// What people say of labels, and the models that are made from it.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const corrections: SchemaMigration = {
  id: '2026-11-22-50 understanding: corrections and models made from them',
  async up(db) {
    await sql`
      -- The post is listening's; its text is kept here because it is what is learnt from, and goes when the post is deleted.
      create table label_corrections (
        id uuid primary key,
        post_id uuid not null,
        post_revision int not null,
        task text not null,
        label text not null,
        was jsonb not null,
        text text,
        lang text not null,
        given_by text not null,
        given_by_name text not null,
        given_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create unique index label_corrections_of_post on label_corrections (post_id, task) where withdrawn_at is null;
      create index label_corrections_to_learn on label_corrections (task, given_at desc)
        where withdrawn_at is null and text is not null;

      create table own_models (
        task text not null,
        version int not null,
        made_at timestamptz not null,
        measured jsonb not null,
        words jsonb not null,
        bytes bytea not null,
        primary key (task, version)
      );

      -- The newest of a task counts; version null is the model that ships.
      create table own_model_choices (
        id uuid primary key,
        task text not null,
        version int,
        is_held boolean not null,
        because text not null,
        chosen_by_name text not null,
        chosen_at timestamptz not null
      );
      create index own_model_choices_newest on own_model_choices (task, id desc);

      create table label_thresholds (
        task text primary key,
        threshold real not null check (threshold between 0 and 1)
      );

      -- Moves with everything that changes how posts are labelled.
      create table labelling_stamps (id int primary key check (id = 1), stamp int not null);
      insert into labelling_stamps (id, stamp) values (1, 1);
    `.execute(db);
  },
};
