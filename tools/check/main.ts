// `bin/check`: runs the steps, prints one line for each with its time, what failed in full, and last
// `N passed, N failed`.

import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.ts';
import { lastLine, sum } from './counts.ts';
import type { Counts } from './counts.ts';
import { endAllSteps, runStep } from './run-step.ts';
import { runAll } from './schedule.ts';
import { steps } from './steps.ts';
import type { Step } from './steps.ts';

const help = `Proves the project: all steps, or those that are named.

  bin/check [STEP]...

${steps.map(({ name, meaning }) => `  ${name.padEnd(10)} ${meaning}`).join('\n')}

With CI=true a missing Chromium is a failure; without it the browser tests are skipped and counted.
`;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  const unknown = args.filter((arg) => !steps.some(({ name }) => name === arg));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  const chosen = args.length === 0 ? steps : steps.filter(({ name }) => args.includes(name));
  const total = await runChosen(chosen);
  console.log(lastLine(total));
  if (total.failed > 0) process.exitCode = 1;
}

async function runChosen(chosen: readonly Step[]): Promise<Counts> {
  const startedAt = performance.now();
  const counts: Counts[] = [];
  const summaries: string[] = [];
  const failures: string[] = [];
  const environment = stepEnvironment();
  const reports = await mkdtemp(path.join(tmpdir(), 'parley-check-'));
  const say = (mark: string, step: Step, rest: string) =>
    console.log(`  ${mark.padEnd(4)}  ${step.name.padEnd(10)} ${rest}`);

  const run = async (step: Step): Promise<boolean> => {
    if (step.needsChromium) {
      const found = ensureChromium();
      if ('problem' in found) {
        const isFailure = process.env['CI'] === 'true';
        counts.push({ passed: 0, failed: isFailure ? 1 : 0, skipped: isFailure ? 0 : 1 });
        say(isFailure ? 'FAIL' : 'skip', step, found.problem);
        return !isFailure;
      }
      environment['PARLEY_CHROMIUM'] = found.path;
    }
    const result = await runStep(step, environment, reports);
    counts.push(result.counts);
    const isGood = result.counts.failed === 0;
    if (!isGood) {
      const named = result.failedTests.map((test) => `${test}\n`).join('\n');
      summaries.push(...(named === '' ? [] : [`\n──── ${step.name}: what failed\n${named}`]));
      failures.push(`\n──── ${step.name}: all it said\n${result.output.trimEnd()}`);
    }
    const tests = step.report === undefined ? '' : `  ${lastLine(result.counts)}`;
    say(isGood ? 'ok' : 'FAIL', step, `${result.seconds.toFixed(1).padStart(6)} s${tests}`);
    return isGood;
  };

  const atOnce = Math.min(4, Math.max(2, availableParallelism()));
  const outcomes = await runAll(chosen, { atOnce, run });
  await rm(reports, { recursive: true, force: true });
  for (const step of chosen.filter(({ name }) => outcomes.get(name) === 'not run')) {
    counts.push({ passed: 0, failed: 1, skipped: 0 });
    say('FAIL', step, 'not run: something it needs has failed');
  }
  for (const text of [...summaries, ...failures]) console.log(text);
  console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return sum(counts);
}

/** The programs of the packages start with `env node`: they must find the Node that runs this. */
function stepEnvironment(): NodeJS.ProcessEnv {
  const paths = [path.dirname(process.execPath), process.env['PATH'] ?? ''];
  return {
    ...process.env,
    PATH: paths.join(path.delimiter),
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAllSteps();
    process.exit(1);
  });
}

await main(process.argv.slice(2));
