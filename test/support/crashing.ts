// A database whose process dies before a statement of one's choice: what was begun is never committed.

import type { KyselyPlugin } from 'kysely';

export class Crash extends Error {}

/** Give the plugin to a database; it lives on until told how many statements it has left. */
export function crashing(): {
  plugin: KyselyPlugin;
  /** Null: it lives. */
  dieAfter(statements: number | null): void;
} {
  let left: number | null = null;
  return {
    dieAfter: (statements) => {
      left = statements;
    },
    plugin: {
      transformQuery({ node }) {
        if (left !== null) {
          left -= 1;
          if (left < 0) throw new Crash('the process died');
        }
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    },
  };
}
