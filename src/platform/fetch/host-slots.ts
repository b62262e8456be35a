// At most so many requests at once to one host, the others wait their turn: politeness towards
// small sites, and a bound for us when one of them hangs.

export type HostSlots = {
  run<Result>(host: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
};

type Host = { running: number; waiting: (() => void)[] };

export function createHostSlots(perHostMax: number): HostSlots {
  const hosts = new Map<string, Host>();

  const enter = (name: string, signal: AbortSignal): Promise<Host> => {
    const host = hosts.get(name) ?? { running: 0, waiting: [] };
    hosts.set(name, host);
    if (host.running < perHostMax) {
      host.running += 1;
      return Promise.resolve(host);
    }
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(host);
      };
      const giveUp = (): void => {
        host.waiting.splice(host.waiting.indexOf(begin), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      host.waiting.push(begin);
    });
  };

  const leave = (name: string, host: Host): void => {
    const next = host.waiting.shift();
    if (next) return next();
    host.running -= 1;
    if (host.running === 0) hosts.delete(name);
  };

  return {
    async run(name, signal, work) {
      signal.throwIfAborted();
      const host = await enter(name, signal);
      try {
        return await work();
      } finally {
        leave(name, host);
      }
    },
  };
}
