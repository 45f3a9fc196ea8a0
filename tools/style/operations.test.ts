// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever the server reports as an error or an alarm stands in docs/operations.md, and nothing else does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

const sources = sourceFiles(['cpp'])
  .filter((file) => file.startsWith('server/'))
  .map((file) => readFileSync(file, 'utf8'));
const all = (pattern: RegExp, texts: string[]) =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string));
const sorted = (names: string[]) => [...new Set(names)].sort();

/** Names in the first column of the table below a heading. */
function namesBelow(heading: string): string[] {
  const page = lines('docs/operations.md');
  const begin = page.indexOf(`## ${heading}`);
  assert.notEqual(begin, -1, heading);
  const end = page.findIndex((line, index) => index > begin && line.startsWith('## '));
  const cells = page.slice(begin, end).map((line) => line.split('|')[1] ?? '');
  return all(/`([a-z_]+)`/g, cells);
}

test('errors_areExplained', () => {
  const logged = all(/\blog::error(?: : log::warning\))?\(\s*"([a-z_]+)"/g, sources);
  assert.ok(logged.length > 10);
  assert.deepEqual(sorted(namesBelow('Errors in the log')), sorted(logged));
});

/** Constants that are no alarms, of the files that raise some. */
const others = ['property_id', 'contradiction_gone', 'provider_contradicted'];

test('alarms_areExplained', () => {
  const raising = sources.filter((source) => /[Aa]larms(?:\(\))?\.raise\(/.test(source));
  const names = all(/^const QString k\w+ = QStringLiteral\("([a-z]+(?:_[a-z]+)+)"\);/gm, raising);
  assert.ok(names.length > 10);
  assert.deepEqual(sorted(namesBelow('Alarms of the chain')), sorted(names.filter((name) => !others.includes(name))));
});
