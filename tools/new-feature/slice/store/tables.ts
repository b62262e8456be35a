// The tables of samples as the query builder sees them.

type SamplesNotesTable = {
  id: string;
  text: string;
  author: string;
  created_at: Date;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    samples_notes: SamplesNotesTable;
  }
}
