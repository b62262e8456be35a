// Puts into words why an outgoing request got no answer. The source screens show these words to the
// person who gave the address, so they say what to look at.

import { AppError, codeOf, messageOf } from '../errors.ts';

type Circumstances = { url: URL; timeoutMs: number; timeout: AbortSignal; signal: AbortSignal };

const WORDS: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `There is no host named ${host}. Check the spelling of the address.`,
  EAI_AGAIN: (host) => `The name ${host} could not be looked up; the name server does not answer.`,
  ECONNREFUSED: (host) => `${host} refuses the connection.`,
  ETIMEDOUT: (host) => `${host} does not answer.`,
  ECONNRESET: (host) => `${host} broke off the connection.`,
  EHOSTUNREACH: (host) => `There is no way to ${host} from this machine.`,
  ENETUNREACH: (host) => `There is no way to ${host} from this machine. Is it online?`,
  UND_ERR_SOCKET: (host) => `${host} broke off the connection.`,
  UND_ERR_HEADERS_TIMEOUT: (host) => `${host} took the request but does not answer.`,
  UND_ERR_BODY_TIMEOUT: (host) => `${host} stopped in the middle of its answer.`,
  UND_ERR_HEADERS_OVERFLOW: (host) => `${host} answered with oversized headers.`,
  CERT_HAS_EXPIRED: (host) => `The certificate of ${host} has expired.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: (host) => `${host} shows a certificate it signed itself.`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) => `The certificate of ${host} is for another name.`,
};

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

export function failureOf(error: unknown, at: Circumstances): Error {
  const chain = causesOf(error);
  const ours = chain.find((cause) => cause instanceof AppError);
  if (ours) return ours;
  const { host, hostname } = at.url;
  const details = { host };
  if (chain.some((cause) => messageOf(cause) === 'bad port')) {
    // The fetch standard's list: ports of mail, remote shells and the like.
    const message = `Port ${at.url.port} belongs to another kind of service; web addresses do not use it.`;
    return new AppError('invalid', 'fetch.address-refused', message, { details, cause: error });
  }
  if (at.timeout.aborted) {
    const message = `${host} gave no whole answer within ${at.timeoutMs / 1000} s.`;
    return new AppError('unavailable', 'fetch.timed-out', message, { details, cause: error });
  }
  // The caller stopped it: that is no failure of the other side.
  if (at.signal.aborted && error instanceof Error) return error;
  if (chain.some((cause) => cause instanceof DOMException && cause.name === 'TimeoutError')) {
    const message = `${host} does not answer.`;
    return new AppError('unavailable', 'fetch.timed-out', message, { details, cause: error });
  }
  const code = chain.map(codeOf).find((one) => one !== null && one in WORDS) ?? null;
  const words = code ? WORDS[code]?.(hostname) : `${host}: ${messageOf(chain.at(-1))}`;
  const name = code !== null && TIMEOUTS.has(code) ? 'fetch.timed-out' : 'fetch.failed';
  return new AppError('unavailable', name, words ?? messageOf(error), { details, cause: error });
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause !== undefined && chain.length < 10;) {
    chain.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return chain;
}
