// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows. Values stay the API's decimal strings, so that what one reads is exact; numbers are made of them to draw.

export interface ChartSeries {
  id: string;
  label: string;
  /** One for each place on the axis; null where there is none. */
  values: (string | null)[];
  /** A step keeps its value up to the next place, `stepBack` since the one before. */
  kind: 'line' | 'step' | 'stepBack' | 'bars' | 'candle';
  /** Which colour of the palette, and which dash with it; 0 is the accent. */
  tone?: number;
}

export interface ChartData {
  /** Along the bottom, ascending: ISO times, or prices as decimal strings. */
  x: { kind: 'time' | 'day' | 'month' | 'price'; label: string; values: string[] };
  /** Of all values: "USDC". */
  unit: string;
  /** Whole things, of which there is no half. */
  isCount?: boolean;
  /** Candles are four: open, high, low, close. */
  series: ChartSeries[];
}

const toDraw = (text: string | null) => (text === null ? null : Number(text));

/** As uPlot takes it: columns of numbers, times in seconds. */
export function columnsOf({ x, series }: ChartData): [number[], ...(number | null)[][]] {
  const places = x.kind === 'price' ? x.values.map(Number) : x.values.map((iso) => Date.parse(iso) / 1000);
  return [places, ...series.map(({ values }) => values.map(toDraw))];
}

/** The one beside it that has a value, or where one is already; the first or last to begin with. */
export function nextPlace(index: number | null | undefined, step: -1 | 1, count: number): number {
  if (index === null || index === undefined) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, index + step));
}
