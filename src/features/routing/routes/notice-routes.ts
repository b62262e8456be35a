// Notices over HTTP: what one was told, and where one wants to be told.

import { z } from 'zod';
import { personOnly } from '#platform/http/caller.ts';
import { cutPage, decodeCursor, pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { languageOf } from '#text/accept-language.ts';
import {
  addPushDevice,
  chooseWays,
  connectChat,
  disconnectChat,
  readNotices,
  removePushDevice,
} from '../commands/change-notices.ts';
import type { Routing } from '../context.ts';
import {
  newChatHookShape,
  newNoticeChoicesShape,
  newPushDeviceShape,
  noticeSettingsShape,
  notificationShape,
} from '../contract/notices.ts';
import { showNotices, showNoticeSettings } from '../queries/show-notices.ts';

const tag = 'routing';
const permission = 'signed-in';

export function noticeRoutes(routing: Routing): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/notifications',
      permission,
      summary: 'What one was told, newest first',
      tag,
      query: z.object(pageQuery),
      response: pageOf(notificationShape),
      async handle({ query: { after, limit }, actor, headers }) {
        const cursor = decodeCursor(after, z.object({ id: z.uuid() }));
        const rows = await showNotices(routing, {
          personId: personOnly(actor).personId,
          before: cursor?.id ?? null,
          limit: limit + 1,
          language: languageOf(headers),
        });
        return { body: cutPage(rows, limit, ({ id }) => ({ id })) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/notifications/:notificationId/read',
      permission,
      summary: 'This notice and all before it are read',
      tag,
      params: z.object({ notificationId: z.uuid() }),
      response: z.void(),
      async handle({ params: { notificationId }, actor }) {
        await readNotices(routing, personOnly(actor).personId, notificationId);
        return { body: undefined };
      },
    }),
    ...settingRoutes(routing),
  ];
}

function settingRoutes(routing: Routing): readonly Route[] {
  const shown = async (personId: string) => ({ body: await showNoticeSettings(routing, personId) });
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/notice-settings',
      permission,
      summary: 'Where one is told of things',
      tag,
      response: noticeSettingsShape,
      handle: ({ actor }) => shown(personOnly(actor).personId),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/routing/notice-settings',
      permission,
      summary: 'Choose where one is told of what',
      tag,
      body: newNoticeChoicesShape,
      response: noticeSettingsShape,
      async handle({ body, actor }) {
        const { personId } = personOnly(actor);
        await chooseWays(routing, personId, body);
        return await shown(personId);
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/push-devices',
      permission,
      summary: 'Be told on this device, by web push',
      tag,
      status: 201,
      body: newPushDeviceShape,
      response: noticeSettingsShape,
      async handle({ body, actor }) {
        const { personId } = personOnly(actor);
        await addPushDevice(routing, personId, body);
        return await shown(personId);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/routing/push-devices/:deviceId',
      permission,
      summary: 'Be told on this device no more',
      tag,
      params: z.object({ deviceId: z.uuid() }),
      response: z.void(),
      async handle({ params: { deviceId }, actor }) {
        await removePushDevice(routing, personOnly(actor).personId, deviceId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/routing/chat',
      permission,
      summary: 'Be told in a chat: Slack, Mattermost or Matrix',
      tag,
      body: newChatHookShape,
      response: noticeSettingsShape,
      async handle({ body, actor }) {
        const { personId } = personOnly(actor);
        await connectChat(routing, personId, body);
        return await shown(personId);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/routing/chat',
      permission,
      summary: 'Be told in the chat no more',
      tag,
      response: z.void(),
      async handle({ actor }) {
        await disconnectChat(routing, personOnly(actor).personId);
        return { body: undefined };
      },
    }),
  ];
}
