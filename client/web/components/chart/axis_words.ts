// SPDX-License-Identifier: GPL-3.0-or-later

const daySeconds = 86_400;

/** How many it takes to tell one mark from the next: two of 0.25. */
const decimalsOf = (step: number) =>
  [0, 1, 2, 3, 4, 5].find((digits) => Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) < 1e-6) ?? 6;

/** Short words along the axes, in the reader's language. */
export function createAxisWords(locale: string, timeZone?: string) {
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 2 });
  const withDecimalsOf = (step: number) => {
    const digits = decimalsOf(step);
    return new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  };
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
  return {
    /** With as many decimals as the steps between the marks have, so that all marks of an axis have the same. */
    number: (value: number, step?: number) => (step === undefined ? number : withDecimalsOf(step)).format(value),
    /** As exact as the steps between the marks need. */
    time(seconds: number, stepSeconds: number): string {
      const date = new Date(seconds * 1000);
      if (stepSeconds >= 365 * daySeconds) return year.format(date);
      if (stepSeconds >= 28 * daySeconds) return month.format(date);
      return (stepSeconds >= daySeconds ? day : clock).format(date);
    },
  };
}

export type AxisWords = ReturnType<typeof createAxisWords>;
