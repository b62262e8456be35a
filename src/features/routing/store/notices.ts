// What people are told, where they want to be told it, and the addresses for it.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Reason } from '../contract/reasons.ts';
import { NOTICE_KINDS } from '../contract/notices.ts';
import type {
  NewNoticeChoices,
  NewPushDevice,
  Notification,
  NoticeChoices,
} from '../contract/notices.ts';
import './tables.ts';

/** A notice before it is worded. */
export type StoredNotification = Omit<Notification, 'reasons'> & { reasons: Reason[] };
export type NewNotification = Omit<StoredNotification, 'createdAt' | 'readAt'> & {
  personId: string;
  now: Date;
};

export async function insertNotification(tx: Transaction, notice: NewNotification): Promise<void> {
  await tx
    .insertInto('notifications')
    .values({
      id: notice.id,
      person_id: notice.personId,
      kind: notice.kind,
      title: notice.title,
      reasons: JSON.stringify(notice.reasons),
      conversation_id: notice.conversationId,
      path: notice.path,
      offer_id: notice.offerId,
      created_at: notice.now,
      read_at: null,
    })
    .execute();
}

/** Newest first (notifications_of_person). */
export async function listNotifications(
  db: Queryable,
  query: { personId: string; before: string | null; limit: number },
): Promise<StoredNotification[]> {
  let select = selectNotifications(db).where('person_id', '=', query.personId);
  if (query.before !== null) select = select.where('id', '<', query.before);
  const rows = await select.orderBy('id', 'desc').limit(query.limit).execute();
  return rows.map((row) => {
    const { personId: _, createdAt, readAt, ...notification } = row;
    return {
      ...notification,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    };
  });
}

export async function findNotification(db: Queryable, id: string) {
  return (await selectNotifications(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

function selectNotifications(db: Queryable) {
  return db
    .selectFrom('notifications')
    .select([
      'id',
      'person_id as personId',
      'kind',
      'title',
      'reasons',
      'conversation_id as conversationId',
      'path',
      'offer_id as offerId',
      'created_at as createdAt',
      'read_at as readAt',
    ]);
}

/** @param upTo this one and all before it */
export async function markRead(
  tx: Transaction,
  { personId, upTo, now }: { personId: string; upTo: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute();
}

export async function readChoices(
  db: Queryable,
  personId: string,
): Promise<Partial<NoticeChoices>> {
  const rows = await db
    .selectFrom('notice_choices')
    .select(['kind', 'ways'])
    .where('person_id', '=', personId)
    .limit(NOTICE_KINDS.length)
    .execute();
  return Object.fromEntries(rows.map(({ kind, ways }) => [kind, ways]));
}

export async function putChoices(
  tx: Transaction,
  personId: string,
  choices: NewNoticeChoices,
): Promise<void> {
  await tx.deleteFrom('notice_choices').where('person_id', '=', personId).execute();
  const chosen = NOTICE_KINDS.flatMap((kind) => {
    const ways = choices[kind];
    return ways === undefined ? [] : [{ person_id: personId, kind, ways }];
  });
  if (chosen.length > 0) await tx.insertInto('notice_choices').values(chosen).execute();
}

export async function insertAcceptLink(
  tx: Transaction,
  link: { hash: Buffer; offerId: string; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('accept_links')
    .values({
      hash: link.hash,
      offer_id: link.offerId,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

export async function findAcceptLink(db: Queryable, hash: Buffer) {
  return await db
    .selectFrom('accept_links')
    .select(['offer_id as offerId', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/** @returns whether it was this call that used it */
export async function useAcceptLink(tx: Transaction, hash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accept_links')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function putPushDevice(
  tx: Transaction,
  device: NewPushDevice & { id: string; personId: string; now: Date },
): Promise<void> {
  const values = { person_id: device.personId, p256dh: device.keys.p256dh, auth: device.keys.auth };
  await tx
    .insertInto('push_devices')
    .values({ id: device.id, endpoint: device.endpoint, created_at: device.now, ...values })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(values))
    .execute();
}

export async function listPushDevices(db: Queryable, personId: string) {
  return await db
    .selectFrom('push_devices')
    .select(['id', 'endpoint', 'p256dh', 'auth', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .limit(20)
    .execute();
}

/** @param personId null: Parley itself, because the device is gone */
export async function deletePushDevice(
  tx: Queryable,
  { id, personId }: { id: string; personId: string | null },
): Promise<void> {
  let query = tx.deleteFrom('push_devices').where('id', '=', id);
  if (personId !== null) query = query.where('person_id', '=', personId);
  await query.execute();
}

export async function findPushKey(db: Queryable) {
  return await db
    .selectFrom('push_keys')
    .select(['public_key as publicKey', 'sealed_private_key as sealedPrivateKey'])
    .executeTakeFirst();
}

/** Of two that make one at once, the first stays. */
export async function insertPushKey(
  db: Queryable,
  key: { publicKey: string; sealedPrivateKey: string },
): Promise<void> {
  await db
    .insertInto('push_keys')
    .values({ public_key: key.publicKey, sealed_private_key: key.sealedPrivateKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function resealPushKey(db: Queryable, sealedPrivateKey: string): Promise<void> {
  await db.updateTable('push_keys').set({ sealed_private_key: sealedPrivateKey }).execute();
}

export async function putChatHook(
  tx: Transaction,
  hook: {
    personId: string;
    style: 'slack' | 'mattermost' | 'matrix';
    host: string;
    sealed: string;
    now: Date;
  },
): Promise<void> {
  const values = { style: hook.style, host: hook.host, sealed: hook.sealed, created_at: hook.now };
  await tx
    .insertInto('chat_hooks')
    .values({ person_id: hook.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

export async function findChatHook(db: Queryable, personId: string) {
  return await db
    .selectFrom('chat_hooks')
    .select(['style', 'host', 'sealed'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function deleteChatHook(tx: Transaction, personId: string): Promise<void> {
  await tx.deleteFrom('chat_hooks').where('person_id', '=', personId).execute();
}

export async function listSealedHooks(
  db: Queryable,
): Promise<{ personId: string; sealed: string }[]> {
  return await db
    .selectFrom('chat_hooks')
    .select(['person_id as personId', 'sealed'])
    .limit(50_000)
    .execute();
}

export async function resealHook(
  db: Queryable,
  { personId, sealed }: { personId: string; sealed: string },
): Promise<void> {
  await db.updateTable('chat_hooks').set({ sealed }).where('person_id', '=', personId).execute();
}
