// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every act that the server writes down has words in every language, and the filter offers nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { auditActions, wordsKeyOf } from '../features/admin/audit_words';
import { languages } from '../i18n/languages';

const root = resolve(import.meta.dirname, '../../..');

/** The acts in the calls that write one down, where they stand there as a text. */
function writtenByTheServer(): Set<string> {
  const folder = join(root, 'server');
  const written = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cpp')))
    for (const [, act] of readFileSync(join(folder, file), 'utf8').matchAll(
      /audit\.append\(\s*\w+,\s*\w+(?:\(\))?,\s*(?:QStringLiteral\()?"([a-z_]+\.[a-z_]+)"/g,
    ))
      written.add(act ?? '');
  return written;
}

const known = Object.entries(auditActions).flatMap(([kind, acts]) => acts.map((act) => `${kind}.${act}`));

test('actions_ofTheServer_areKnown', () => {
  const written = writtenByTheServer();
  expect(written.size).toBeGreaterThan(45);
  expect([...written].filter((act) => !known.includes(act))).toEqual([]);
  // Written down by names that are put together or kept elsewhere.
  const elsewhere = [
    'password.changed',
    ...['approved', 'rejected', 'revoked', 'expired'].map((to) => `verification.${to}`),
  ];
  expect(known.filter((act) => !written.has(act)).sort()).toEqual(elsewhere.sort());
});

test.each(languages)('actions_haveWords_%s', (language) => {
  const { action, group } = JSON.parse(readFileSync(join(root, `translations/web/${language}/audit.json`), 'utf8')) as {
    action: Record<string, Record<string, string>>;
    group: Record<string, string>;
  };
  const inWords = Object.entries(action).flatMap(([kind, acts]) => Object.keys(acts).map((act) => `${kind}.${act}`));
  expect(inWords.sort()).toEqual([...known].sort());
  expect(Object.keys(group).sort()).toEqual(Object.keys(auditActions).sort());
  // Two acts that are called the same could not be told apart.
  const words = Object.values(action).flatMap((acts) => Object.values(acts));
  expect(new Set(words).size).toBe(words.length);
});

test('words_ofAnActThatNobodyKnows_areNone', () => {
  expect(wordsKeyOf('property.approved')).toBe('action.property.approved');
  for (const act of ['property.painted', 'toString.call', 'property', '', 'property.approved.twice'])
    expect(wordsKeyOf(act), act).toBeUndefined();
});
