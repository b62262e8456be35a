// The webhook connector: any system that can send JSON is heard at the source's own address, and answered at its own.

import type {
  Connector,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { webhookAnswers } from './deliver.ts';
import { receive } from './receive.ts';
import { fields, settingsSchema } from './settings.ts';
import type { WebhookSettings } from './settings.ts';

export const webhook: Connector<WebhookSettings> = {
  name: 'webhook',
  label: 'Webhook',
  description: 'Anything that can send JSON to an address, and take answers the same way',
  kind: 'poll',
  settings: settingsSchema,
  fields,
  placeKey: () => null,
  look,
  receive,
  test,
  share: () => ({ share: null, because: 'The sender chooses what it sends.' }),
  reply: webhookAnswers,
};

const dayMs = 86_400_000;

/** Nothing is asked for: deliveries come by themselves, and move the cursor on their own. */
async function* look({ clock }: LookContext<WebhookSettings>): Look {
  yield* [];
  return lookAgain(clock, dayMs);
}

async function test({
  callbackUrl,
  settings,
}: SourceContext<WebhookSettings>): Promise<TestResult> {
  const facts = [
    { label: 'Answers go to', value: settings.deliverUrl ?? 'nowhere: no address is set' },
  ];
  if (callbackUrl === null) {
    const message =
      'The settings can be used. Once the source is there, it shows the address for deliveries, if PARLEY_PUBLIC_URL says how others reach this Parley.';
    return { ok: true, message, facts };
  }
  const message = 'Deliveries can come. Give the sender this address and the secret.';
  return {
    ok: true,
    message,
    facts: [{ label: 'Address for deliveries', value: callbackUrl }, ...facts],
  };
}
