// Routing put together: from a conversation that needs somebody to the person who knows, and how they hear of it.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { passOffer } from './commands/answer-offer.ts';
import {
  addAbsence,
  confirmColleague,
  declareExpertise,
  grantCertificate,
} from './commands/change-people.ts';
import { saveRota } from './commands/change-rules.ts';
import { learnWeightsJob } from './commands/learn-weights.ts';
import { clockJobs } from './commands/ring-clock.ts';
import { notifyHubOf, notifyOf } from './commands/notify.ts';
import { addPastAnswers, noteThanked } from './commands/take-in-evidence.ts';
import type { Routing } from './context.ts';
import { routingEvents } from './contract.ts';
import type { RoutingFacade } from './facade.ts';
import { routingMigrations } from './migrations/routing.ts';
import { resealHooks } from './notices/chat-hook.ts';
import { resealPush } from './notices/push-key.ts';
import { sendNoticeJobOf } from './notices/send-notice.ts';
import { routingPermissions } from './permissions.ts';
import { LivingRanking } from './ranking/living-ranking.ts';
import { contactPartOf } from './queries/contact-part.ts';
import { acceptMount } from './routes/accept-mount.ts';
import { noticeRoutes } from './routes/notice-routes.ts';
import { offerRoutes } from './routes/offer-routes.ts';
import { routingPeopleRoutes } from './routes/people-routes.ts';
import { ruleRoutes } from './routes/rule-routes.ts';
import { eraseQuestionsNaming } from './store/contact-part.ts';
import { listOpenOffers } from './store/dials.ts';
import { listCertificates } from './store/people.ts';
import { routingSubscribers } from './subscribers.ts';

export type RoutingNeeds = {
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  mail: OutgoingMail;
  options: { publicUrl: string };
};

export function createRouting(
  platform: Platform,
  { options, ...needs }: RoutingNeeds,
): Feature & { facade: RoutingFacade } {
  needs.contacts.addPart(contactPartOf({ platform }));
  const ranking = new LivingRanking(platform.db);
  const routing: Routing = { platform, ...needs, ranking, publicUrl: options.publicUrl };
  return {
    name: 'routing',
    migrations: routingMigrations,
    permissions: routingPermissions,
    routes: [
      ...offerRoutes(routing),
      ...routingPeopleRoutes(routing),
      ...ruleRoutes(routing),
      ...noticeRoutes(routing),
    ],
    mounts: [acceptMount(routing)],
    subscribers: routingSubscribers(routing),
    jobs: [...clockJobs(routing), learnWeightsJob(routing), sendNoticeJobOf(routing)],
    live: Object.values(routingEvents).map((type) => {
      return { type, permission: 'routing.reasons.read' };
    }),
    facade: {
      addPastAnswers,
      noteThanked: (tx, thanks) => noteThanked(routing, tx, thanks),
      certificatesOf: (db, personId) =>
        listCertificates(db, { at: platform.clock.now(), personId }),
      notify: (tx, notice) => notifyOf(routing, tx, notice),
      notifyHub: (tx, notice) => notifyHubOf(routing, tx, notice),
      eraseQuestionsNaming,
      crew: {
        declareExpertise: (actor, expertise) => declareExpertise(routing, actor, expertise),
        confirmExpertise: (actor, id) => confirmColleague(routing, actor, id),
        addAbsence: (actor, absence) => addAbsence(routing, actor, absence),
        grantCertificate: (actor, grant) => grantCertificate(routing, actor, grant),
        openOffers: () => listOpenOffers(platform.db, null),
        async passOffer(actor, pass) {
          await passOffer(routing, actor, pass);
        },
        addRota: (actor, rota) => saveRota(routing, actor, { rota, rotaId: null }),
      },
      resealSecrets: async () => (await resealPush(platform)) + (await resealHooks(platform)),
    },
  };
}
