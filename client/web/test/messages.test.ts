// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: each language says everything that English says, with the same places for values, and can be read.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { languages, namespaces } from '../i18n/languages';

const folder = resolve(import.meta.dirname, '../../../translations/web');

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const read = (language: string, name: string): Tree =>
  JSON.parse(readFileSync(join(folder, language, `${name}.json`), 'utf8')) as Tree;
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe.each(languages)('%s', (language) => {
  test('hasTheFilesThatAreListed', () => {
    expect(readdirSync(join(folder, language)).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort());
  });

  test.each(namespaces)('%s_saysTheSame', (name) => {
    const english = new Map(flat(read('en', name)));
    const own = new Map(flat(read(language, name)));
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('');
      expect(places(text), key).toEqual(places(english.get(key) ?? ''));
    }
  });

  test.each(namespaces)('%s_canBeRead', (name) => {
    const messages = read(language, name);
    const failures: string[] = [];
    const t = createTranslator({ locale: language, messages, onError: (error) => failures.push(error.message) });
    for (const [key, text] of flat(messages)) {
      const values = Object.fromEntries(places(text).map((place) => [place ?? '', 2]));
      (t as unknown as (key: string, values: object) => string)(key, values);
    }
    expect(failures).toEqual([]);
  });
});
