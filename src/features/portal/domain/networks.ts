// The network an address belongs to: limits count by network, for one caller has many addresses in it.

import ipaddr from 'ipaddr.js';

/** `203.0.113.0/24`, `2001:db8:1200::/48`; what is no address stands for itself. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === 'ipv4' ? 24 : 48;
  const bytes = parsed.toByteArray().map((byte, at) => (at < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}
