// Everybody who is active, as they are just now: their calendar with holidays and absences, who stands in for them, what
// they may do, and how much they have to do.

import type { Person } from '#features/people/contract.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Routing } from '../context.ts';
import { standInFor } from '../domain/people/absences.ts';
import type { StandIn } from '../domain/people/absences.ts';
import { autonomyFor } from '../domain/people/autonomy.ts';
import type { PersonNow } from '../domain/people/gates.ts';
import { localDayOf } from '../domain/time/zones.ts';
import {
  listAbsences,
  listAutonomies,
  listCertificates,
  listHolidays,
  listWorkloads,
} from '../store/people.ts';
import { countOpenOffers } from '../store/boards.ts';

export type CrewMember = {
  person: Person;
  /** Answers conversations at all, wherever that is. */
  isExpert: boolean;
  now: PersonNow;
  /** Their unit and all above it. */
  unitPath: readonly string[];
};
export type Crew = ReadonlyMap<string, CrewMember>;

/** Until somebody says otherwise: as many as one can keep in mind. */
export const holdingMaxUsually = 7;

/** What it depends on whether somebody may be asked. */
type CrewNeed = { topicIds: readonly string[]; sourceId: string | null; unitId: string | null };

const anyNeed: CrewNeed = { topicIds: [], sourceId: null, unitId: null };

export async function readCrew(
  { people, conversations }: Pick<Routing, 'people' | 'conversations'>,
  db: Queryable,
  { at, need = anyNeed }: { at: Date; need?: CrewNeed },
): Promise<Crew> {
  const { topicIds, sourceId, unitId } = need;
  const permission = 'conversations.work';
  const isExpert = await people.whoMay(db, { permission, unitId: null });
  const mayWork = await people.whoMay(db, { permission, unitId });
  const everybody = await people.activePeople(db);
  const workers = new Set(everybody.filter(mayWork).map(({ id }) => id));
  const units = new Map((await people.units(db)).map(({ id, parentId }) => [id, parentId]));
  const absences = await listAbsences(db, at);
  const holidays = await listHolidays(db, localDayOf('UTC', at.getTime() - 24 * 3_600_000));
  const certificates = groupBy(await listCertificates(db, { at }), ({ personId }) => personId);
  const autonomies = groupBy(await listAutonomies(db), ({ personId }) => personId);
  const workloads = await listWorkloads(db);
  const offers = await countOpenOffers(db);
  const held = new Map(
    (await conversations.loadOf(db)).map(({ personId, theyWait }) => [personId, theyWait]),
  );
  const away = groupBy(absences, ({ personId }) => personId);
  return new Map(
    everybody.map((person): [string, CrewMember] => {
      const unitPath = pathOf(units, person.unitId);
      const workload = workloads.get(person.id);
      const pausedUntil = workload?.pausedUntil ?? null;
      const now: PersonNow = {
        personId: person.id,
        mayWork: workers.has(person.id),
        calendar: {
          timeZone: person.timeZone,
          hours: person.workingHours,
          holidays: new Set(
            holidays
              .filter(({ unitId }) => unitId === null || unitPath.includes(unitId))
              .map(({ day }) => day),
          ),
          absences: away.get(person.id) ?? [],
        },
        languages: person.languages,
        certificates: (certificates.get(person.id) ?? [])
          .filter(({ topicId }) => topicId === null || topicIds.includes(topicId))
          .map(({ name }) => name),
        autonomy: autonomyFor(autonomies.get(person.id) ?? [], { topicIds, sourceId }),
        standIn: ableOf(standInFor(absences, person.id, at), workers),
        holding: (held.get(person.id) ?? 0) + (offers.get(person.id) ?? 0),
        holdingMax: workload?.holdingMax ?? holdingMaxUsually,
        hasOptedOut: pausedUntil !== null && pausedUntil > at,
      };
      return [person.id, { person, isExpert: isExpert(person), now, unitPath }];
    }),
  );
}

/** Who stands in for somebody has to be one who may answer. */
function ableOf(standIn: StandIn, workers: ReadonlySet<string>): StandIn {
  if (standIn.kind !== 'delegate' || workers.has(standIn.personId)) return standIn;
  return { kind: 'nobody', why: 'no-delegate', chain: standIn.chain };
}

function pathOf(parents: ReadonlyMap<string, string | null>, unitId: string | null): string[] {
  const path: string[] = [];
  for (let at = unitId; at !== null && !path.includes(at); at = parents.get(at) ?? null) {
    path.push(at);
  }
  return path;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, keyOf);
}
