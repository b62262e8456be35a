// Which ideas are shown and how, as it stands in the address. Pure.

import { RANKS, STANDINGS, STATUS_KINDS } from '../../../contract/kinds.ts';
import type { Rank, Standing, StatusKind } from '../../../contract/kinds.ts';

export const VIEWS = ['board', 'list'] as const;
export type View = (typeof VIEWS)[number];

export type Shown = {
  /** Null: as it fits the screen. */
  view: View | null;
  rank: Rank;
  standing: Standing;
  q: string;
  boardId: string | undefined;
  /** A kind, or one status by its id. */
  statusKind: StatusKind | undefined;
  statusId: string | undefined;
  tagId: string | undefined;
};

export function readShown(fields: Readonly<Record<string, string | undefined>>): Shown {
  const { status } = fields;
  const statusKind = STATUS_KINDS.find((kind) => kind === status);
  return {
    view: VIEWS.find((view) => view === fields['view']) ?? null,
    rank: RANKS.find((rank) => rank === fields['rank']) ?? 'trending',
    standing: STANDINGS.find((standing) => standing === fields['standing']) ?? 'open',
    q: fields['q']?.trim() ?? '',
    boardId: fields['board'],
    statusKind,
    statusId: statusKind === undefined ? status : undefined,
    tagId: fields['tag'],
  };
}
