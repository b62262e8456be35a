// Runs one step as a process group of its own, keeps what it says, ends it when it takes too long,
// and counts its tests.

import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../tree.ts';
import { countPlaywright, countVitest } from './counts.ts';
import type { Counts } from './counts.ts';
import { failedInPlaywright, failedInVitest } from './failed-tests.ts';
import type { Step } from './steps.ts';

export type StepResult = {
  counts: Counts;
  /** A text for each failed test; empty for a step that has none, or left no report. */
  failedTests: readonly string[];
  output: string;
  seconds: number;
};

const MINUTES_MAX = 9;

const groups = new Set<number>();

/** For the moment when the whole check is interrupted: nothing stays behind. */
export function endAllSteps(): void {
  for (const group of groups) endGroup(group);
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // ESRCH: it ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

export async function runStep(
  step: Step,
  environment: NodeJS.ProcessEnv,
  reportFolder: string,
): Promise<StepResult> {
  const startedAt = performance.now();
  const report = path.join(reportFolder, `${step.name}.json`);
  await rm(report, { force: true });
  const { code, output } = await runCommand(step, report, environment);
  const seconds = (performance.now() - startedAt) / 1000;
  const read = await readReport(step, report);
  if (read === null) {
    const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    return { counts, failedTests: [], output, seconds };
  }
  // Something beside the tests may fail: a server that does not stop, an error nobody caught.
  const failed = code === 0 ? read.counts.failed : Math.max(1, read.counts.failed);
  return { ...read, counts: { ...read.counts, failed }, output, seconds };
}

async function runCommand(
  step: Step,
  report: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  const [program = '', ...rest] = step.command;
  const isNode = program === 'node';
  const file = isNode ? process.execPath : path.join(repositoryRoot, 'node_modules/.bin', program);
  const child = spawn(
    file,
    rest.map((arg) => arg.replace('{report}', report)),
    {
      cwd: repositoryRoot,
      detached: true,
      env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const chunks: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  const group = child.pid ?? 0;
  groups.add(group);
  const timer = setTimeout(() => {
    chunks.push(`\nEnded after ${MINUTES_MAX} minutes.\n`);
    endGroup(group);
  }, MINUTES_MAX * 60_000);
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      chunks.push(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  clearTimeout(timer);
  groups.delete(group);
  return { code, output: chunks.join('') };
}

async function readReport(
  step: Step,
  report: string,
): Promise<Pick<StepResult, 'counts' | 'failedTests'> | null> {
  if (step.report === undefined) return null;
  const text = await readFile(report, 'utf8').catch((error: unknown) => {
    console.error(`  ${step.name} left no report: ${String(error)}`);
    return null;
  });
  if (text === null) return { counts: { passed: 0, failed: 1, skipped: 0 }, failedTests: [] };
  const read: unknown = JSON.parse(text);
  return step.report === 'vitest'
    ? { counts: countVitest(read), failedTests: failedInVitest(read) }
    : { counts: countPlaywright(read), failedTests: failedInPlaywright(read) };
}
