// Settings of a source on their way in and out of the database: secrets sealed at rest, opened for the connector,
// never shown to people.

import { AppError } from '#platform/errors.ts';
import type { SecretBox } from '#platform/secrets/secret-box.ts';
import { ERRORS } from '../contract.ts';
import type { AnyConnector, Json, JsonObject } from '../ports.ts';

const sealedKey = '$sealed';

function purposeOf(sourceId: string): string {
  return `source:${sourceId}`;
}

function isSecret(connector: AnyConnector, name: string): boolean {
  return connector.fields.some((field) => field.name === name && field.kind === 'secret');
}

/** @returns the settings to store, and the place they name. Throws AppError `invalid`, naming each field. */
export function acceptSettings(
  connector: AnyConnector,
  given: JsonObject,
  seal: { secrets: SecretBox; sourceId: string },
): { settings: JsonObject; placeKey: string | null } {
  const parsed = checkSettings(connector, given);
  const settings = sealSettings(connector, parsed.settings, seal);
  return { settings, placeKey: parsed.placeKey };
}

export function sealSettings(
  connector: AnyConnector,
  settings: JsonObject,
  seal: { secrets: SecretBox; sourceId: string },
): JsonObject {
  return mapValues(settings, (name, value) =>
    isSecret(connector, name) && typeof value === 'string'
      ? { [sealedKey]: seal.secrets.seal(value, purposeOf(seal.sourceId)) }
      : value,
  );
}

/** Throws AppError `invalid`, naming each field. */
export function checkSettings(
  connector: AnyConnector,
  given: JsonObject,
): { settings: JsonObject; placeKey: string | null } {
  const parsed = connector.parseSettings(given);
  if (!parsed.ok) {
    const fields = parsed.issues.map((issue) => {
      return { field: ['settings', ...issue.path.map(String)].join('.'), problem: issue.message };
    });
    const words = fields.map(({ field, problem }) => `${field}: ${problem}`).join('; ');
    throw new AppError('invalid', ERRORS.settingsInvalid, `The settings are not right: ${words}`, {
      details: { fields },
    });
  }
  return parsed;
}

export function openSettings(
  settings: JsonObject,
  secrets: SecretBox,
  sourceId: string,
): JsonObject {
  return mapValues(settings, (_name, value) => {
    const sealed = sealedOf(value);
    return sealed === null ? value : secrets.open(sealed, purposeOf(sourceId));
  });
}

/** @returns null when every secret is sealed with the current key */
export function resealSettings(
  settings: JsonObject,
  secrets: SecretBox,
  sourceId: string,
): { settings: JsonObject; count: number } | null {
  let count = 0;
  const resealed = mapValues(settings, (_name, value) => {
    const sealed = sealedOf(value);
    if (sealed === null || secrets.keyIdOf(sealed) === secrets.currentKeyId) return value;
    count += 1;
    const purpose = purposeOf(sourceId);
    return { [sealedKey]: secrets.seal(secrets.open(sealed, purpose), purpose) };
  });
  return count === 0 ? null : { settings: resealed, count };
}

/** For people: secrets show as null. */
export function showSettings(settings: JsonObject): JsonObject {
  return mapValues(settings, (_name, value) => (sealedOf(value) === null ? value : null));
}

function sealedOf(value: Json): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const sealed = value[sealedKey];
  return typeof sealed === 'string' ? sealed : null;
}

function mapValues(object: JsonObject, change: (name: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, change(name, value)]),
  );
}
