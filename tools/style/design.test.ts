// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever sees little reads everything. Text reaches 4.5:1 on each surface it is used on, outlines and charts 3:1 (WCAG 2.2).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

const tokens = JSON.parse(readFileSync('resources/design/tokens.json', 'utf8'));
const schemes: Record<string, Record<string, string>> = tokens.color;
const surfaces = ['canvas', 'surface', 'raised'];

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function color(scheme: string, role: string): string {
  const found = schemes[scheme]?.[role] ?? '';
  assert.match(found, /^#[0-9A-F]{6}$/, `${scheme} ${role}`);
  return found;
}

test('schemes_haveTheSameRoles', () => {
  assert.deepEqual(Object.keys(schemes.light ?? {}), Object.keys(schemes.dark ?? {}));
  assert.equal(tokens.series.light.length, tokens.series.dark.length);
});

for (const scheme of ['light', 'dark']) {
  for (const [role, places] of Object.entries<string[]>(tokens.usedOn))
    test(`${scheme}_${role}_isReadWhereItIsUsed`, () => {
      assert.ok(places.length > 0);
      for (const place of places) {
        const reached = contrast(color(scheme, role), color(scheme, place));
        assert.ok(reached >= 4.5, `${role} on ${place}: ${reached.toFixed(2)}`);
      }
    });

  for (const role of ['outline', 'focus'])
    test(`${scheme}_${role}_isSeenOnEverySurface`, () => {
      for (const place of surfaces) assert.ok(contrast(color(scheme, role), color(scheme, place)) >= 3, place);
    });

  test(`${scheme}_series_areSeenOnSurfaces`, () => {
    for (const series of tokens.series[scheme]) assert.ok(contrast(series, color(scheme, 'surface')) >= 3, series);
  });
}

/** The tokens are the one place of colours. */
test('desktopClient_namesNoColourOfItsOwn', () => {
  const named = sourceFiles(['cpp', 'h', 'qss'])
    .filter((file) => file.startsWith('client/desktop/') || file.startsWith('resources/design/'))
    .flatMap((file) => lines(file).map((text, index) => ({ place: `${file}:${index + 1}`, text })))
    .filter(({ text }) => /"?#[0-9A-Fa-f]{6}\b|\bQt::(red|green|blue|yellow|gray|darkGray|lightGray)\b/.test(text));
  assert.deepEqual(named, []);
});
