// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: docs/configuration.md names the keys that freeholdd reads, with the defaults that it has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { lines, sourceFiles } from './sources.ts';

interface Key {
  kind: string;
  /** Of the call that reads it, after the name. */
  rest: string[];
}

const reading =
  /(?:\breader\.(text|integer|boolean|url|word|secret|optionalSecret)\(\s*|\b(readKey|readDecimal)\(reader,\s*)"([a-z0-9_.]+)"/g;

/** What stands between the comma at `from` and the parenthesis that closes the call, split at its own commas. */
function argumentsFrom(source: string, from: number): string[] {
  const found: string[] = [''];
  let depth = 1;
  for (let at = from; depth > 0 && at < source.length; ++at) {
    const letter = source[at] ?? '';
    if (/[({]/.test(letter)) ++depth;
    if (/[)}]/.test(letter)) --depth;
    if (letter === ',' && depth === 1) found.push('');
    else if (depth > 0) found[found.length - 1] += letter;
  }
  return found.map((text) => text.trim()).filter((text) => text !== '');
}

function keysRead(): Map<string, Key> {
  const keys = new Map<string, Key>();
  for (const file of sourceFiles(['cpp']).filter((name) => name.startsWith('server/app/'))) {
    const source = readFileSync(file, 'utf8');
    for (const match of source.matchAll(reading))
      keys.set(match[3] ?? '', {
        kind: match[1] ?? match[2] ?? '',
        rest: argumentsFrom(source, match.index + match[0].length),
      });
  }
  return keys;
}

/** "server.address, server.port" with "127.0.0.1, 8080", and "sumsub.base_url, level_identity" with one for both. */
function keysDescribed(): Map<string, string> {
  const described = new Map<string, string>();
  for (const line of lines('docs/configuration.md')) {
    const [, names = '', byDefault = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^[a-z]+\.[a-z0-9_]+/.test(names)) continue;
    const split = names.split(', ');
    const defaults = byDefault.split(', ');
    const section = names.split('.')[0];
    split.forEach((name, index) =>
      described.set(
        name.includes('.') ? name : `${section}.${name}`,
        defaults.length === split.length ? (defaults[index] ?? '') : byDefault,
      ),
    );
  }
  return described;
}

const read = keysRead();
const described = keysDescribed();

test('configuration_isDescribedWholly', () => {
  assert.deepEqual([...described.keys()].sort(), [...read.keys()].sort());
});

/** What the description must say; nothing when the default is reckoned from something else. */
function expectedDefault({ kind, rest }: Key): RegExp | undefined {
  if (kind === 'secret' || kind === 'readKey') return /^secret(?!, optional)/;
  if (kind === 'optionalSecret') return /^secret, optional/;
  const position = { text: 0, url: 0, boolean: 0, word: 1, readDecimal: 1, integer: 2 }[kind] ?? 0;
  const fallback = rest[position];
  if (fallback === undefined) return /^required/;
  const literal = /^(?:"([^"]*)"|([\d']+)|(true|false))$/.exec(fallback);
  const value = literal && (literal[1] ?? literal[2]?.replaceAll("'", '') ?? literal[3] ?? '');
  if (!value || value.startsWith(':/')) return undefined; // none, or a resource of the program's own
  return new RegExp(`^${value.replaceAll('.', '\\.')}( |;|,|$)`);
}

for (const [name, key] of read)
  test(`${name}_hasTheDefaultThatIsDescribed`, () => {
    const expected = expectedDefault(key);
    if (expected) assert.match(described.get(name) ?? 'not described', expected);
    else assert.doesNotMatch(described.get(name) ?? 'required', /^required/);
  });
