// SPDX-License-Identifier: GPL-3.0-or-later

const daySeconds = 86_400;

/** Short words along the axes, in the reader's language. */
export function createAxisWords(locale: string, timeZone?: string) {
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 2 });
  const withDecimals = (step: number) =>
    new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      minimumFractionDigits: step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)),
      maximumFractionDigits: 6,
    });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
  return {
    /** With as many decimals as the steps between the marks have, so that all marks of an axis have the same. */
    number: (value: number, step?: number) => (step === undefined ? number : withDecimals(step)).format(value),
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
