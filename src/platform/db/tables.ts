// The one list of tables the query builder knows. It is empty here: every feature declares the
// tables it owns in its own store, by declaration merging:
//   declare module '#platform/db/tables.ts' { interface Tables { topics: TopicsTable } }

// eslint-disable-next-line typescript/no-empty-object-type -- filled by the features' stores
export interface Tables {}
