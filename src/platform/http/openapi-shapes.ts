// Turns zod schemas into JSON Schema for the API's description. A shape with an id becomes one
// component; only where what is sent differs from what is answered (defaults, transforms) a second
// one ending in Input.

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { assert } from '../errors.ts';

export type Json = Record<string, unknown>;

export type Shapes = {
  input(schema: z.ZodType): Json;
  output(schema: z.ZodType): Json;
  parameters(schema: z.ZodType, place: 'path' | 'query'): Json[];
  /** All shapes with an id that were met, by their component's name. */
  named(): Record<string, Json>;
};

type Direction = 'input' | 'output';

const DEFS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

export function createShapes(): Shapes {
  const components = new Map<string, Json>();

  // zod numbers recursive shapes without an id anew in each schema: `__schema0`.
  const nameless: Json[] = [];
  const nameFor = (definition: Json): string => {
    const known = nameless.findIndex((one) => isDeepStrictEqual(one, definition));
    return `Nested${known === -1 ? nameless.push(definition) : known + 1}`;
  };

  const convert = (schema: z.ZodType, io: Direction): Json => {
    const own = schemaOf(schema, io);
    const other = definitionsOf(schemaOf(schema, io === 'input' ? 'output' : 'input'));
    const names = nameDefinitions(definitionsOf(own), other, io);
    for (const [id, definition] of Object.entries(definitionsOf(own))) {
      if (isNameless(id)) names.set(id, nameFor(definition));
    }
    for (const [id, definition] of Object.entries(definitionsOf(own))) {
      const name = names.get(id) ?? id;
      const component = withReferences(definition, names);
      const before = components.get(name);
      assert(
        before === undefined || isDeepStrictEqual(before, component),
        `two different shapes are named ${name} in the API`,
      );
      components.set(name, component);
    }
    const { $defs: _, $schema: __, ...rest } = own;
    return withReferences(rest, names);
  };

  return {
    input: (schema) => convert(schema, 'input'),
    output: (schema) => convert(schema, 'output'),
    parameters: (schema, place) => parametersOf(convert(schema, 'input'), place),
    named: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function isNameless(id: string): boolean {
  return id.startsWith('__schema');
}

function schemaOf(schema: z.ZodType, io: Direction): Json {
  return wrapped(
    z.toJSONSchema(z.object({ it: schema }), {
      io,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        delete jsonSchema.id;
        // An answer may grow fields without breaking who reads it.
        const { def } = zodSchema._zod;
        if (io === 'output' && def.type === 'object' && !def.catchall) {
          delete jsonSchema.additionalProperties;
        }
      },
    }),
  );
}

/** The wrapper makes a shape that itself has an id appear as a definition too. */
function wrapped(schema: Json): Json {
  const { properties, $defs } = schema;
  assert(isJson(properties) && isJson(properties.it), 'the wrapper holds the schema');
  return { ...properties.it, ...($defs ? { $defs } : {}) };
}

function definitionsOf(schema: Json): Record<string, Json> {
  const entries = isJson(schema.$defs) ? Object.entries(schema.$defs) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => isJson(entry[1])));
}

/** An input shape keeps the plain name when it is the same as the answered one, all the way down. */
function nameDefinitions(
  own: Record<string, Json>,
  other: Record<string, Json>,
  io: Direction,
): Map<string, string> {
  const names = new Map<string, string>();
  if (io === 'output') return names;
  const differs = new Set(Object.keys(own).filter((id) => !isDeepStrictEqual(own[id], other[id])));
  for (let grew = true; grew;) {
    const before = differs.size;
    for (const [id, definition] of Object.entries(own)) {
      if (referencesOf(definition).some((target) => differs.has(target))) differs.add(id);
    }
    grew = differs.size > before;
  }
  for (const id of differs) names.set(id, `${id}Input`);
  return names;
}

function referencesOf(definition: Json): string[] {
  const text = JSON.stringify(definition);
  return [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map((match) => match[1] ?? '');
}

function withReferences(schema: Json, names: ReadonlyMap<string, string>): Json {
  const rewritten: unknown = JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string' || !value.startsWith(DEFS)) return value;
    const id = value.slice(DEFS.length);
    return COMPONENTS + (names.get(id) ?? id);
  });
  assert(isJson(rewritten), 'a schema stays an object');
  return rewritten;
}

function parametersOf(schema: Json, place: 'path' | 'query'): Json[] {
  assert(isJson(schema.properties), `${place} parameters are a z.object without an id`);
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.entries(schema.properties).map(([name, property]) => {
    const { description, ...rest } = isJson(property) ? property : {};
    return {
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...(description ? { description } : {}),
      schema: rest,
    };
  });
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
