// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what api_types.ts says may be answered is what openapi.yaml says, value by value.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { repositoryRoot } from './paths.ts';

type Json = Record<string, any>;
/** `Name` or `Name.field` -> its values. */
type Enums = Map<string, string[]>;

const literals = /^\|?\s*'[^']*'(?:\s*\|\s*'[^']*')*$/;
const valuesIn = (union: string) => [...union.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '').sort();

/** Unions of string literals, and fields whose type is one of them by name, also as a list; those of an interface's base too. */
function enumsOfTypes(source: string): Enums {
  const enums: Enums = new Map();
  for (const [, name = '', type = ''] of source.matchAll(/^export type (\w+) =([^;]+);/gm))
    if (literals.test(type.trim())) enums.set(name, valuesIn(type));
  for (const [, name = '', body = ''] of source.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm))
    for (const [, field = '', type = ''] of body.matchAll(/^ {2}(\w+)\??:([^;{]+);/gm)) {
      const bare = type
        .trim()
        .replace(/\[\]$/, '')
        .replace(/\s*\| null$/, '');
      const values = literals.test(bare) ? valuesIn(bare) : enums.get(bare);
      if (values) enums.set(`${name}.${field}`, values);
    }
  for (const [, name = '', base = ''] of source.matchAll(/^export interface (\w+) extends (\w+) \{/gm))
    for (const [key, values] of [...enums]) if (key.startsWith(`${base}.`)) enums.set(key.replace(base, name), values);
  return enums;
}

function enumsOfDescription(schemas: Record<string, Json>): Enums {
  const enums: Enums = new Map();
  const named = (node: Json): Json => (node.$ref ? (schemas[node.$ref.split('/').at(-1)] as Json) : node);
  const resolve = (node: Json): Json => named(node.anyOf?.find(({ type }: Json) => type !== 'null') ?? node);
  const add = (name: string, node: Json) => {
    const values = resolve(node.items ? resolve(node.items) : node).enum as (string | null)[] | undefined;
    if (values) enums.set(name, values.filter((value) => value !== null).sort());
  };
  for (const [name, schema] of Object.entries(schemas)) {
    add(name, schema);
    for (const [field, node] of Object.entries<Json>(schema.properties ?? {})) add(`${name}.${field}`, node);
  }
  return enums;
}

const typeFiles = globSync('tests/harness/api_types{,_*}.ts', { cwd: repositoryRoot });
const typed = enumsOfTypes(typeFiles.map((file) => readFileSync(join(repositoryRoot, file), 'utf8')).join('\n'));
const spec = parse(readFileSync(join(repositoryRoot, 'shared/api/openapi.yaml'), 'utf8')) as Json;
const described = enumsOfDescription(spec.components.schemas as Record<string, Json>);

test('enums_ofTheTypesAreThoseOfTheDescription', () => {
  assert.ok(described.size > 15, `only ${described.size} enums found`);
  assert.deepEqual(Object.fromEntries([...typed].sort()), Object.fromEntries([...described].sort()));
});

test('enumsOfTypes_readsEveryWayOfWritingThem', () => {
  const source = `
export type Color =
  | 'red'
  | 'blue';
export type Other = string;
export interface Thing extends Base {
  colors: Color[];
  kind: 'b' | 'a';
  size?: 'small';
  name: string | null;
}
export interface Base {
  color: Color | null;
}
`;
  assert.deepEqual(Object.fromEntries(enumsOfTypes(source)), {
    'Base.color': ['blue', 'red'],
    Color: ['blue', 'red'],
    'Thing.color': ['blue', 'red'],
    'Thing.colors': ['blue', 'red'],
    'Thing.kind': ['a', 'b'],
    'Thing.size': ['small'],
  });
});
