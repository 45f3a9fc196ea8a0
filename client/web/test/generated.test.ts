// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: types and colours are those of openapi.yaml and tokens.json.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from '../tools/generate';

const files = await generated();

test('generated_isFresh', () => {
  for (const [file, text] of Object.entries(files))
    expect(readFileSync(resolve(import.meta.dirname, '..', file), 'utf8') === text, file).toBe(true);
});

test('generated_hasBothSchemes', () => {
  const css = files['generated/tokens.css'];
  expect(css).toContain('--color-accent: #14664C');
  expect(css).toMatch(/prefers-color-scheme: dark\) \{\n {2}:root:not\(\[data-theme='light'\]\)/);
});
