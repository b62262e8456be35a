// Which network addresses we connect to: public ones, and the exceptions an operator has listed.
// Everything else (this machine, the local network, cloud metadata) is refused.

import ipaddr from 'ipaddr.js';
import type { IPv4, IPv6 } from 'ipaddr.js';
import { AppError } from '../errors.ts';

/** Whether a connection to this IP address (not a name) may be made. */
export type AddressRule = (address: string) => boolean;

type Address = IPv4 | IPv6;
type Network = [Address, number];

/** @param allowed addresses and CIDRs beyond the public ones: `10.20.0.0/16`, `127.0.0.1` */
export function createAddressRule(allowed: readonly string[]): AddressRule {
  const networks = allowed.map(parseNetwork);
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    // IPv4 dressed as IPv6 (::ffff:127.0.0.1) is judged as the IPv4 address it reaches.
    const address = ipaddr.process(text);
    return isPublic(address) || networks.some((network) => contains(network, address));
  };
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  // The library calls everything unassigned 'unicast'; global IPv6 is 2000::/3 (RFC 4291, 2.4).
  return isIPv4(address) || (address.parts[0] ?? 0) >> 13 === 1;
}

function contains([network, bits]: Network, address: Address): boolean {
  if (isIPv4(network)) return isIPv4(address) && address.match(network, bits);
  return !isIPv4(address) && address.match(network, bits);
}

function isIPv4(address: Address): address is IPv4 {
  return address.kind() === 'ipv4';
}

function parseNetwork(text: string): Network {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, isIPv4(address) ? 32 : 128];
  } catch (cause) {
    const message = `"${text}" is not an address or network. Write 10.20.0.0/16, 192.168.1.7 or fd00::/8.`;
    throw new AppError('invalid', 'fetch.bad-network', message, {
      details: { value: text },
      cause,
    });
  }
}
