// Where a handle is, in words: the network, and the place where its ids are of that place only.

import { useSourceChoices } from '#web/identity/choices.ts';

/** `bluesky`; `mastodon · fosstodon.org`; or the name of the source that is the place. */
export function useNetworkName(): (network: string) => string {
  const sources = useSourceChoices();
  return (network) => {
    const [connector = network, ...rest] = network.split(':');
    const place = rest.join(':');
    if (place === '') return connector;
    return sources.find(({ id }) => id === place)?.label ?? `${connector} · ${place}`;
  };
}
