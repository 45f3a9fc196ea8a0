// SPDX-License-Identifier: GPL-3.0-or-later
// node country_names.ts iso_3166-1.json country_names.json
// What countries are called in the desktop client's languages, which Qt only knows in English and in each country's own. They are
// Unicode's, out of Node's Intl: the same that browsers show in the web client.
import { readFileSync, writeFileSync } from 'node:fs';

const languages = ['en', 'es', 'de'];
const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error('country_names.ts INPUT OUTPUT');
const table = JSON.parse(readFileSync(input, 'utf8')) as { '3166-1': { alpha_2: string }[] };
const codes = table['3166-1'].map((country) => country.alpha_2);

/** As the web client asks: `fallback: 'code'` says what it does not know. */
function namesIn(language: string): Record<string, string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  return Object.fromEntries(codes.map((code) => [code, names.of(code) ?? code]));
}

const names = Object.fromEntries(languages.map((language) => [language, namesIn(language)]));
if (names.es?.DE !== 'Alemania') throw new Error('this Node.js knows English only');
writeFileSync(output, JSON.stringify(names));
