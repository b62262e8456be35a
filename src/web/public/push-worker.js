// The service worker of notices: shows what Parley pushes while no page is open, and opens its conversation. It keeps
// nothing and answers no requests: pages come from the server, as always.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      icon: '/favicon.svg',
      data: { url },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt(event.notification.data.url));
});

/** A window of Parley that is open anyway is led there; without one a new one opens. */
async function openAt(url) {
  const address = new URL(url, self.location.origin);
  // Behind a proxy the public address may be written otherwise: the conversation is the same here.
  const here = new URL(address.pathname + address.search, self.location.origin).href;
  const [window] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (window === undefined) return self.clients.openWindow(here);
  await window.focus();
  return window.navigate(here);
}
