// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, dates and addresses as both clients write them: 12,480.00 USDC; 22 Nov 2026, 14:05; 0x71C7…976F. Amounts come from the
// API as decimal strings and stay exact: no number of JavaScript's is made of them.

import { isWholeMonth } from './days';

const noBreak = '\u00a0';
const minus = '\u2212';

export interface Decimal {
  /** Counted in the smallest unit, of which 10^decimals make one. */
  units: bigint;
  decimals: number;
}

/** "50.250000" → { units: 50250000n, decimals: 6 }. Throws RangeError for what is no decimal number. */
export function decimal(text: string): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError(`not a decimal number: ${text}`);
  const size = BigInt(whole + fraction);
  return { units: sign ? -size : size, decimals: fraction.length };
}

/** Made when it is first asked for, and kept: what is of Intl takes milliseconds to make, on phones tens of them. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** One for each key, made when it is first asked for. */
function keptBy<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const separators = keptBy((locale: string) => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12_345.6);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), point: of('decimal') };
});

/** At least `fewest` decimals, more where they say something. */
export function decimalText({ units, decimals }: Decimal, fewest: number, locale: string): string {
  const { group, point } = separators(locale);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, group);
  const fraction = digits
    .slice(digits.length - decimals)
    .replace(/0+$/, '')
    .padEnd(fewest, '0');
  return `${units < 0n ? minus : ''}${whole}${fraction ? point + fraction : ''}`;
}

const signed = (text: string, value: bigint) => (value > 0n ? `+${text}` : text);

/** Times are in `timeZone`; without one, in the reader's own. */
export function createFormats(locale: string, timeZone?: string) {
  const dates = (parts: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(locale, parts));
  const dateParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = dates({ ...dateParts, timeZone: 'UTC' });
  const date = dates({ ...dateParts, timeZone });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const zoned = dates({ dateStyle: 'medium', timeStyle: 'long', timeZone });
  const whole = lazily(() => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  return {
    /** 12,480 */
    count: (value: string | number | bigint) => whole().format(BigInt(value)),
    /** 12,480.00, without its unit */
    amount: (value: string) => decimalText(decimal(value), 2, locale),
    /** 12,480.00 USDC */
    usdc: (value: string) => `${decimalText(decimal(value), 2, locale)}${noBreak}USDC`,
    signedUsdc: (value: string) =>
      signed(`${decimalText(decimal(value), 2, locale)}${noBreak}USDC`, decimal(value).units),
    /** 1,250.00 USD */
    usd: (value: string) => `${decimalText(decimal(value), 2, locale)}${noBreak}USD`,
    /** As books count: cents, or millionths of USDC */
    smallest: (units: string, currency: 'USD' | 'USDC') =>
      `${decimalText({ units: BigInt(units), decimals: currency === 'USD' ? 2 : 6 }, 2, locale)}${noBreak}${currency}`,
    /** What network fees are paid with, of which 10^18 are one: 0.02, without its unit */
    wei: (value: string) => decimalText({ units: BigInt(value), decimals: 18 }, 0, locale),
    /** The same to a millionth, of what one looks at rather than pays. */
    aboutWei: (value: string) => decimalText({ units: BigInt(value) / 10n ** 12n, decimals: 6 }, 0, locale),
    /** 610 → 6.1 % */
    percent: (basisPoints: number | bigint) =>
      `${decimalText({ units: BigInt(basisPoints), decimals: 2 }, 0, locale)}${noBreak}%`,
    /** A day without a time of day ("2026-11-22"), the same in every zone. */
    day: (iso: string) => day().format(new Date(`${iso}T00:00:00Z`)),
    /** "2026-11" → November 2026 */
    month: (iso: string) => month().format(new Date(`${iso}-01T00:00:00Z`)),
    /** A whole month by its name, another span by its days; both are days without a time of day. */
    period: (from: string, to: string) =>
      isWholeMonth(from, to)
        ? month().format(new Date(from))
        : `${day().format(new Date(from))} – ${day().format(new Date(to))}`,
    date: (iso: string) => date().format(new Date(iso)),
    /** 22 Nov 2026, 14:05 */
    dateTime: (iso: string) => `${date().format(new Date(iso))}, ${time().format(new Date(iso))}`,
    time: (iso: string) => time().format(new Date(iso)),
    /** With its zone, for who hovers over a time. */
    zoned: (iso: string) => zoned().format(new Date(iso)),
    /** in 3 days, 5 minutes ago */
    distance: (iso: string, now: Date = new Date()) =>
      distanceText(relative(), new Date(iso).getTime() - now.getTime()),
    bytes: (value: number) => bytesText(value, locale),
  };
}

export type Formats = ReturnType<typeof createFormats>;

const inZone = keptBy((timeZone: string | undefined) => keptBy((locale: string) => createFormats(locale, timeZone)));

/** As createFormats, the same ones each time. */
export const formatsOf = (locale: string, timeZone?: string): Formats => inZone(timeZone)(locale);

function distanceText(relative: Intl.RelativeTimeFormat, ms: number): string {
  const seconds = Math.round(ms / 1000);
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const)
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return relative.format(0, 'second');
}

function bytesText(value: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log10(Math.max(value, 1)) / 3), units.length - 1);
  const unitDisplay = power === 0 ? 'long' : 'short'; // "627 byte" is what the short one says
  const format = { style: 'unit', unit: units[power], unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(value / 1000 ** power);
}

/** usr_…0t1mw: what kind of thing it is, and what differs. */
export function shortId(id: string): string {
  return id.replace(/^([a-z]+_)\w{10,}(\w{5})$/, '$1…$2');
}

/** 0x71C7…976F; what is short already stays. */
export function shortAddress(address: string): string {
  return address.length <= 11 ? address : `${address.slice(0, 6)}…${address.slice(-4)}`;
}
