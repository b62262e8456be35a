// Tries settings of a source without keeping anything: "test connection".

import { AppError, messageOf } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import type { SourceTest } from '../contract.ts';
import type { Listening } from '../context.ts';
import { checkSettings, openSettings } from '../pipeline/source-settings.ts';
import type { JsonObject, TestResult } from '../ports.ts';
import { findSource } from '../store/sources.ts';
import { requireConnector } from './add-source.ts';
import { sourceNotFound } from './change-source.ts';

const testMs = 25_000;

export async function testSource(listening: Listening, input: SourceTest): Promise<TestResult> {
  const { fetch, connect, clock, log } = listening.platform;
  const connector = requireConnector(listening, input.connector);
  if (!connector.test) {
    const words = `A source of the kind "${connector.label}" cannot be tried before it is added.`;
    throw new AppError('invalid', ERRORS.testNotOffered, words);
  }
  const settings = await settingsToTest(listening, input);
  checkSettings(connector, settings);
  try {
    return await connector.test({
      settings,
      fetch,
      connect,
      clock,
      log,
      signal: AbortSignal.timeout(testMs),
      callbackUrl: null,
    });
  } catch (error) {
    log.info({ err: error, connector: connector.name }, 'a connection could not be tried');
    return { ok: false, message: messageOf(error) };
  }
}

/** Secrets of a source that is there are never shown, so they are not given again either. */
async function settingsToTest(
  { platform }: Listening,
  { sourceId, settings, connector }: SourceTest,
): Promise<JsonObject> {
  const stored = sourceId === undefined ? null : await findSource(platform.db, sourceId);
  if (sourceId !== undefined && stored?.connector !== connector) throw sourceNotFound(sourceId);
  const known = stored ? openSettings(stored.settings, platform.secrets, stored.id) : {};
  const merged = { ...known, ...settings };
  return Object.fromEntries(
    Object.entries(merged)
      .map(([name, value]) => [name, value ?? known[name] ?? null] as const)
      .filter(([, value]) => value !== null),
  );
}
