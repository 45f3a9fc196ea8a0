// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is drawn is where it belongs, and the axes speak the reader's language.
import { expect, test } from 'vitest';
import { createAxisWords } from '../components/chart/axis_words';
import { columnsOf, nextPlace } from '../components/chart/chart_data';
import { spanOf } from '../components/chart/plot_options';

test('columns_areSecondsAndNumbers_withHolesKept', () => {
  const values = ['51.250000', null];
  expect(
    columnsOf({
      x: { kind: 'day', label: 'Day', values: ['2026-11-01', '2026-11-02'] },
      unit: 'USDC',
      series: [{ id: 'close', label: 'Close', kind: 'line', values }],
    }),
  ).toEqual([
    [1_793_491_200, 1_793_577_600],
    [51.25, null],
  ]);
  const byPrice = { x: { kind: 'price' as const, label: 'Price', values: ['49.50', '50'] }, unit: '', series: [] };
  expect(columnsOf(byPrice)).toEqual([[49.5, 50]]);
});

test('keys_moveFromEndToEnd', () => {
  expect(nextPlace(null, 1, 5)).toBe(0);
  expect(nextPlace(null, -1, 5)).toBe(4);
  expect(nextPlace(4, 1, 5)).toBe(4);
  expect(nextPlace(0, -1, 5)).toBe(0);
  expect(nextPlace(2, 1, 5)).toBe(3);
});

test('axes_speakTheReadersLanguage', () => {
  const german = createAxisWords('de-DE');
  expect(german.number(12_480.5)).toBe('12.480,5');
  const march = Date.UTC(2026, 2, 15, 12) / 1000;
  expect(german.time(march, 31 * 86_400)).toMatch(/Mär.* 26/);
  expect(german.time(march, 86_400)).toMatch(/^15\. Mär/);
  expect(createAxisWords('en-GB').time(march, 3600)).toMatch(/^\d\d:\d\d$/);
  expect(createAxisWords('es-ES').time(march, 400 * 86_400)).toBe('2026');
});

test('aPlaceThatStandsAlone_standsInTheMiddle', () => {
  const of = (kind: 'day' | 'price', values: string[]) =>
    spanOf({ x: { kind, label: '', values }, unit: '', series: [] });
  const [from, to] = of('day', ['2026-11-16']);
  expect([from, to].map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 10))).toEqual([
    '2026-11-01',
    '2026-12-01',
  ]);
  expect(of('price', ['100'])).toEqual([98, 102]);
  expect(of('price', ['100', '200'])).toEqual([95, 205]);
  expect(of('day', ['2026-11-01', '2026-11-02'])).toEqual([1_793_491_200, 1_793_577_600]);
});

test('marks_haveAsManyDecimalsAsTheirSteps', () => {
  const english = createAxisWords('en-GB');
  expect([51.8, 52, 52.2].map((price) => english.number(price, 0.2))).toEqual(['51.8', '52.0', '52.2']);
  expect(english.number(2000, 500)).toBe('2,000');
  expect(english.number(0.5, 0.25)).toBe('0.50');
});

test('bars_areWholeAtBothEnds', () => {
  const values = ['2026-01-01', '2026-01-11', '2026-01-21'];
  const data = { x: { kind: 'day' as const, label: 'Day', values }, unit: '' };
  const series = (kind: 'line' | 'bars') => [{ id: 'one', label: 'One', kind, values: ['1', '2', '3'] }];
  const [low, high] = [Date.UTC(2026, 0, 1) / 1000, Date.UTC(2026, 0, 21) / 1000];
  expect(spanOf({ ...data, series: series('line') })).toEqual([low, high]);
  expect(spanOf({ ...data, series: series('bars') })).toEqual([low - 5 * 86_400, high + 5 * 86_400]);
});
