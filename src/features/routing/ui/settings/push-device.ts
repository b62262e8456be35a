// This browser as a device that is told by web push: whether it can be, whether it is, and signing it up with the
// service worker that shows what arrives.

import type { NewPushDevice } from '../../contract/notices.ts';

/** Served from src/web/public. */
const WORKER = '/push-worker.js';

export type PushState = 'asking' | 'impossible' | 'forbidden' | 'ready' | 'here';

function isPossible(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function pushStateHere(): Promise<PushState> {
  if (!isPossible()) return 'impossible';
  if (Notification.permission === 'denied') return 'forbidden';
  return (await subscriptionHere()) === null ? 'ready' : 'here';
}

/** @throws DOMException when the person or the browser says no */
export async function subscribeHere(pushKey: string): Promise<NewPushDevice> {
  const registration = await navigator.serviceWorker.register(WORKER);
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) {
    throw new DOMException('The browser gave no keys to write to it', 'NotSupportedError');
  }
  return { endpoint, keys: { p256dh, auth } };
}

/** Of this browser, if it is the one behind that push service. */
export async function unsubscribeHere(host: string): Promise<void> {
  if (!isPossible()) return;
  const subscription = await subscriptionHere();
  if (subscription && new URL(subscription.endpoint).host === host) {
    await subscription.unsubscribe();
  }
}
