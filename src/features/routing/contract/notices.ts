// Notices: what a person is told, and where they want to be told it.

import { z } from 'zod';

const time = z.iso.datetime();

/**
 * Of routing: an offer, a conversation nobody was found for, one that has waited too long. Of engagement: an answer to be
 * looked at; one's own was approved or sent back; it did not get through; a promise falls due; a question of a
 * colleague, and the answer to one's own; one's answer stands there, sent by another or late. Of ideas: people wait to hear
 * what came of what they asked for, and the words for it wait for a yes.
 */
export const NOTICE_KINDS = [
  'offer',
  'hub',
  'escalation',
  'review',
  'reviewed',
  'alarm',
  'promise',
  'asked',
  'ask-answered',
  'delivered',
  'owed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const NOTICE_WAYS = ['mail', 'push', 'chat'] as const;

export const notificationShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(NOTICE_KINDS),
    title: z.string(),
    reasons: z.array(z.string()).describe('In words; the first says the most'),
    conversationId: z.uuid().nullable(),
    path: z.string().describe('Where in the web application something is done about it'),
    offerId: z.uuid().nullable(),
    createdAt: time,
    readAt: time.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationShape>;

const ways = z.array(z.enum(NOTICE_WAYS));

export const noticeChoicesShape = z
  .object({
    offer: ways,
    hub: ways,
    escalation: ways,
    review: ways,
    reviewed: ways,
    alarm: ways,
    promise: ways,
    asked: ways,
    'ask-answered': ways,
    delivered: ways,
    owed: ways,
  } satisfies Record<NoticeKind, typeof ways>)
  .describe('Where else than in Parley a notice goes, by its kind')
  .meta({ id: 'NoticeChoices' });
export type NoticeChoices = z.infer<typeof noticeChoicesShape>;
/** What is left out goes where it usually goes. */
export const newNoticeChoicesShape = noticeChoicesShape.partial().meta({ id: 'NewNoticeChoices' });
export type NewNoticeChoices = z.infer<typeof newNoticeChoicesShape>;

export const noticeSettingsShape = z
  .object({
    choices: noticeChoicesShape,
    mailIsSet: z.boolean().describe('Whether this Parley sends mail'),
    pushKey: z.string().describe('For `pushManager.subscribe`: applicationServerKey'),
    pushDevices: z.array(z.object({ id: z.uuid(), host: z.string(), createdAt: time })),
    chat: z
      .object({ style: z.enum(['slack', 'mattermost', 'matrix']), host: z.string() })
      .nullable(),
  })
  .meta({ id: 'NoticeSettings' });
export type NoticeSettings = z.infer<typeof noticeSettingsShape>;

export const newPushDeviceShape = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2000),
  keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
});
export type NewPushDevice = z.infer<typeof newPushDeviceShape>;

export const newChatHookShape = z.discriminatedUnion('style', [
  z.object({
    style: z.enum(['slack', 'mattermost']),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .describe('The incoming webhook'),
  }),
  z.object({
    style: z.literal('matrix'),
    homeserver: z.url({ protocol: /^https?$/ }).max(500),
    roomId: z
      .string()
      .regex(/^!\S+$/, 'A room’s id begins with !')
      .max(255),
    accessToken: z.string().min(1).max(1000),
  }),
]);
export type NewChatHook = z.infer<typeof newChatHookShape>;
