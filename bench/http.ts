// bench:http: requests per second and latencies of the real server on its embedded database, beside
// a bare node:http server measured in the same run. Windows of all targets take turns, so that a
// noisy moment of the machine hits them alike.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startProduct } from '#test/e2e/support/product.ts';
import { applyLoad } from './http-load.ts';
import type { LoadResult } from './http-load.ts';
import { postgresVersion, preparePosts } from './http-product.ts';
import { machineFacts } from './machine-facts.ts';

const WINDOWS = 10;
const WINDOW_MS = 500;
const CONNECTIONS = 16;

type Target = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  /** CPU seconds of the serving process so far. */
  cpuSeconds(): Promise<number>;
};

type Measured = Target & { windows: LoadResult[]; cpuSecondsUsed: number };

async function main(): Promise<void> {
  // Limits protect a server from one caller; here one caller is the point.
  process.env.PARLEY_CALLS_PER_MINUTE = '1000000';
  const hello = await startHello();
  const product = await startProduct();
  try {
    const token = await preparePosts(product);
    const bearer = { authorization: `Bearer ${token}` };
    const cpuSeconds = () => cpuOfProduct(product.url);
    const targets: Target[] = [
      { name: 'bare node:http', url: `${hello.url}/`, cpuSeconds: () => cpuOfHello(hello.url) },
      { name: 'GET /healthz', url: `${product.url}/healthz`, cpuSeconds },
      { name: 'GET /api/v1/setup', url: `${product.url}/api/v1/setup`, cpuSeconds },
      {
        name: 'GET /api/v1/topics',
        url: `${product.url}/api/v1/topics`,
        headers: bearer,
        cpuSeconds,
      },
      {
        name: 'GET /api/v1/mentions (50)',
        url: `${product.url}/api/v1/mentions?limit=50`,
        headers: bearer,
        cpuSeconds,
      },
    ];
    console.log(machineFacts({ pg: await postgresVersion(product.dataFolder) }));
    console.log(
      `load        ${CONNECTIONS} connections, ${WINDOWS} windows of ${WINDOW_MS} ms each, on the same machine\n`,
    );
    print(await measure(targets));
  } finally {
    hello.stop();
    await product.stop();
  }
}

async function measure(targets: readonly Target[]): Promise<Measured[]> {
  const all = targets.map((target): Measured => ({ ...target, windows: [], cpuSecondsUsed: 0 }));
  for (const target of all) await runWindow(target);
  for (let window = 0; window < WINDOWS; window += 1) {
    for (const target of all) {
      const before = await target.cpuSeconds();
      target.windows.push(await runWindow(target));
      target.cpuSecondsUsed += (await target.cpuSeconds()) - before;
    }
  }
  return all;
}

function runWindow({ url, headers }: Target): Promise<LoadResult> {
  return applyLoad({ url, headers, connections: CONNECTIONS, durationMs: WINDOW_MS });
}

function print(all: readonly Measured[]): void {
  const [yardstick] = all;
  const columns = ['best/s', 'median/s', 'of bare', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU µs'];
  console.log(['target'.padEnd(26), ...columns.map((name) => name.padStart(9))].join(''));
  for (const target of all) {
    const rates = target.windows
      .map(({ requests, seconds }) => requests / seconds)
      .toSorted(ascending);
    const bare = yardstick?.windows
      .map(({ requests, seconds }) => requests / seconds)
      .toSorted(ascending);
    const latencies = target.windows.flatMap(({ latenciesMs }) => latenciesMs).toSorted(ascending);
    const figures = [
      (rates.at(-1) ?? 0).toFixed(0),
      at(rates, 0.5).toFixed(0),
      (at(rates, 0.5) / at(bare ?? [], 0.5)).toFixed(2),
      at(latencies, 0.5).toFixed(2),
      at(latencies, 0.95).toFixed(2),
      at(latencies, 0.99).toFixed(2),
      ((target.cpuSecondsUsed * 1e6) / latencies.length).toFixed(0),
    ];
    console.log([target.name.padEnd(26), ...figures.map((figure) => figure.padStart(9))].join(''));
  }
  console.log('\nCPU µs: CPU time of the Node process per request; PostgreSQL has its own.');
}

const ascending = (a: number, b: number) => a - b;

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

async function startHello(): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'http-hello.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  return { url, stop: () => child.kill() };
}

async function cpuOfHello(url: string): Promise<number> {
  const usage = z.object({ user: z.number(), system: z.number() });
  const { user, system } = usage.parse(await (await fetch(`${url}/cpu`)).json());
  return (user + system) / 1e6;
}

async function cpuOfProduct(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^parley_process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}

await main();
