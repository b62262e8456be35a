// Proof of work (Dwork and Naor, 1992): a task that takes a browser about a second and the server one hash to check. Nothing
// is stored until a task is handed in; then it counts once.

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Leading zero bits asked for: 2^15 hashes on average. */
export const TASK_BITS = 15;
const VALID_MS = 60 * 60_000;

export type Handed = { task: string; nonce: string };

export function newTask(pepper: string, now: Date): string {
  const open = `${(now.getTime() + VALID_MS).toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${open}.${seal(pepper, open)}`;
}

/** @returns when it runs out, so that it can be remembered as spent until then; null when it does not count */
export function checkTask(pepper: string, { task, nonce }: Handed, now: Date): Date | null {
  if (task.length > 100 || nonce.length > 20) return null;
  const [until = '', salt = '', given = ''] = task.split('.');
  const right = Buffer.from(seal(pepper, `${until}.${salt}`));
  const isOurs = given.length === right.length && timingSafeEqual(Buffer.from(given), right);
  const untilMs = Number.parseInt(until, 36);
  if (!isOurs || !(untilMs > now.getTime())) return null;
  const digest = createHash('sha256').update(`${task}:${nonce}`).digest();
  return Math.clz32(digest.readUInt32BE(0)) >= TASK_BITS ? new Date(untilMs) : null;
}

/** For counts: nobody who reads the database learns an address or a network from it. */
export function veil(pepper: string, value: string): string {
  return createHmac('sha256', pepper).update(value).digest('base64url').slice(0, 22);
}

function seal(pepper: string, open: string): string {
  return createHmac('sha256', pepper).update(`task:${open}`).digest('base64url').slice(0, 22);
}
