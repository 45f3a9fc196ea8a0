// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: numbers, dates and addresses look as in the desktop client, and no amount is ever rounded.
import { describe, expect, test } from 'vitest';
import { createFormats, decimal, shortAddress } from '../lib/format/formats';

const english = createFormats('en-GB', 'Europe/Madrid');
const german = createFormats('de-DE', 'UTC');
const spanish = createFormats('es-ES', 'UTC');

describe('amounts', () => {
  test.each([
    ['12480.000000', '12,480.00\u00a0USDC'],
    ['0.000001', '0.000001\u00a0USDC'],
    ['-3.500000', '\u22123.50\u00a0USDC'],
    ['9007199254740993.120000', '9,007,199,254,740,993.12\u00a0USDC'],
  ])('%s', (amount, shown) => expect(english.usdc(amount)).toBe(shown));

  test('areInTheReadersLanguage', () => {
    expect(german.usd('1250.00')).toBe('1.250,00\u00a0USD');
    expect(spanish.usd('1250.00')).toBe('1.250,00\u00a0USD');
  });

  test('haveASignWhereTheyAreChanges', () => {
    expect(english.signedUsdc('312.400000')).toBe('+312.40\u00a0USDC');
    expect(english.signedUsdc('0.000000')).toBe('0.00\u00a0USDC');
  });

  test('ofBooks_areNotInTheirSmallestUnit', () => {
    expect(english.smallest('41200', 'USD')).toBe('412.00\u00a0USD');
    expect(english.smallest('-1500000', 'USDC')).toBe('\u22121.50\u00a0USDC');
    expect(english.smallest('0', 'USD')).toBe('0.00\u00a0USD');
  });
  test('ofTheNetworksCoin_areNotInItsSmallestUnit', () => {
    expect(english.wei('9999918998956162702570')).toBe('9,999.91899895616270257');
    expect(english.wei('1000000000000000000')).toBe('1');
    expect(english.wei('1')).toBe('0.000000000000000001');
    expect(english.wei('0')).toBe('0');
  });

  test('areDecimalNumbers', () => {
    expect(() => decimal('1e5')).toThrow(RangeError);
    expect(() => decimal('')).toThrow(RangeError);
  });

  test('percent', () => {
    expect(english.percent(610)).toBe('6.1\u00a0%');
    expect(english.percent(10_000)).toBe('100\u00a0%');
  });
});

describe('times', () => {
  test('dateAndTime', () => expect(english.dateTime('2026-11-22T13:05:00.000Z')).toBe('22 Nov 2026, 14:05'));
  test('aDayIsTheSameEverywhere', () => {
    expect(createFormats('en-GB', 'America/Los_Angeles').day('2026-11-22')).toBe('22 Nov 2026');
  });
  test('month', () => expect(german.month('2026-03')).toBe('März 2026'));
  test('distance', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(english.distance('2026-11-25T12:00:00Z', now)).toBe('in 3 days');
    expect(english.distance('2026-11-22T11:55:00Z', now)).toBe('5 minutes ago');
  });
});

test('addressesAreShort', () => {
  expect(shortAddress('0x71C7656EC7ab88b098defB751B7401B5f6d8976F')).toBe('0x71C7…976F');
  expect(shortAddress('0x71C7')).toBe('0x71C7');
});

test.each([
  [627, '627 bytes'],
  [20_000_000, '20 MB'],
])('bytes(%i)', (size, shown) => expect(english.bytes(size)).toBe(shown));
