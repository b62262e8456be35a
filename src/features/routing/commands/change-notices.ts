// Where a person wants to be told of things: their choices, their devices, their chat.

import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Routing } from '../context.ts';
import { routingErrors } from '../contract.ts';
import type { NewChatHook, NewNoticeChoices, NewPushDevice } from '../contract/notices.ts';
import { hostOf, sealHook } from '../notices/chat-hook.ts';
import {
  deleteChatHook,
  deletePushDevice,
  markRead,
  putChatHook,
  putChoices,
  putPushDevice,
} from '../store/notices.ts';

export async function chooseWays(
  { platform }: Routing,
  personId: string,
  choices: NewNoticeChoices,
): Promise<void> {
  await platform.db.transaction().execute((tx) => putChoices(tx, personId, choices));
}

export async function readNotices(
  { platform }: Routing,
  personId: string,
  upTo: string,
): Promise<void> {
  const now = platform.clock.now();
  await platform.db.transaction().execute((tx) => markRead(tx, { personId, upTo, now }));
}

export async function addPushDevice(
  { platform }: Routing,
  personId: string,
  device: NewPushDevice,
): Promise<void> {
  const { p256dh, auth } = device.keys;
  const isPoint = Buffer.from(p256dh, 'base64url').length === 65;
  if (!isPoint || Buffer.from(auth, 'base64url').length !== 16) {
    const message = 'These are no keys of a browser’s push subscription.';
    throw new AppError('invalid', routingErrors.addressRefused, message, {
      details: { field: 'keys' },
    });
  }
  const now = platform.clock.now();
  await platform.db
    .transaction()
    .execute((tx) => putPushDevice(tx, { ...device, id: newId(), personId, now }));
}

export async function removePushDevice(
  { platform }: Routing,
  personId: string,
  id: string,
): Promise<void> {
  await deletePushDevice(platform.db, { id, personId });
}

export async function connectChat(
  { platform }: Routing,
  personId: string,
  hook: NewChatHook,
): Promise<void> {
  const sealed = sealHook(platform, personId, hook);
  const now = platform.clock.now();
  await platform.db
    .transaction()
    .execute((tx) =>
      putChatHook(tx, { personId, style: hook.style, host: hostOf(hook), sealed, now }),
    );
}

export async function disconnectChat({ platform }: Routing, personId: string): Promise<void> {
  await platform.db.transaction().execute((tx) => deleteChatHook(tx, personId));
}
