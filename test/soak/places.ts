// The six places of the soak: the stand-ins of the conformance tests, each behind a proxy of its own that makes trouble.

import type { AnyConnector, Json, JsonObject } from '#features/listening/ports.ts';
import type { Stage } from '#test/conformance/stage.ts';
import { bluesky } from '#test/conformance/bluesky-connector.ts';
import { openBlueskyStage } from '#test/conformance/bluesky-stage.ts';
import { forum } from '#test/conformance/discourse-connector.ts';
import { openDiscourseStage } from '#test/conformance/discourse-stage.ts';
import { connector as email } from '#test/conformance/email-connector.ts';
import { openEmailStage } from '#test/conformance/email-stage.ts';
import { feeds } from '#test/conformance/feeds-connector.ts';
import { repository } from '#test/conformance/github-connector.ts';
import { openGitHubStage } from '#test/conformance/github-stage.ts';
import { mastodon } from '#test/conformance/mastodon-connector.ts';
import { openMastodonStage } from '#test/conformance/mastodon-stage.ts';
import { openFaultProxy } from '#test/support/fault-proxy.ts';
import type { Fault, FaultProxy } from '#test/support/fault-proxy.ts';
import { openFeedStage } from './feed-stage.ts';

export type Place = {
  name: string;
  connector: AnyConnector;
  settings: JsonObject;
  stage: Stage;
  set(fault: Fault | null): void;
  close(): Promise<void>;
};

const plans: readonly { connector: AnyConnector; open: () => Promise<Stage> }[] = [
  { connector: bluesky, open: () => openBlueskyStage('v2') },
  { connector: mastodon, open: () => openMastodonStage('hashtag') },
  { connector: email, open: openEmailStage },
  { connector: feeds, open: openFeedStage },
  { connector: forum, open: openDiscourseStage },
  { connector: repository, open: openGitHubStage },
];

export function openPlaces(): Promise<Place[]> {
  return Promise.all(
    plans.map(async ({ connector, open }) => {
      const stage = await open();
      const proxies = new Map<number, FaultProxy>();
      const settings = await throughProxies(stage.settings, proxies);
      return {
        name: connector.name,
        connector,
        settings,
        stage,
        set: (fault) => {
          for (const proxy of proxies.values()) proxy.set(fault);
        },
        close: async () => {
          for (const proxy of proxies.values()) await proxy.close();
          await stage.close();
        },
      };
    }),
  );
}

/** Every address of this machine in the settings leads through a proxy: in texts, and as a number that is a port. */
async function throughProxies(
  settings: JsonObject,
  proxies: Map<number, FaultProxy>,
): Promise<JsonObject> {
  const proxyOf = async (port: number) => {
    const proxy = proxies.get(port) ?? (await openFaultProxy({ port }));
    proxies.set(port, proxy);
    return proxy.port;
  };
  const changed: JsonObject = {};
  for (const [name, value] of Object.entries(settings)) {
    changed[name] = await throughProxy(name, value, proxyOf);
  }
  return changed;
}

async function throughProxy(
  name: string,
  value: Json,
  proxyOf: (port: number) => Promise<number>,
): Promise<Json> {
  if (typeof value === 'number' && /port$/i.test(name)) return proxyOf(value);
  if (typeof value !== 'string') return value;
  const port = /(?:127\.0\.0\.1|localhost):(\d+)/.exec(value)?.[1];
  return port === undefined ? value : value.replace(port, String(await proxyOf(Number(port))));
}
