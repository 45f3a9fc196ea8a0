// SPDX-License-Identifier: GPL-3.0-or-later
import uPlot from 'uplot';
import type { AxisWords } from './axis_words';
import { candles } from './candles';
import { columnsOf, type ChartData, type ChartSeries } from './chart_data';

export interface PlotLook {
  width: number;
  height: number;
  /** Of a CSS variable. */
  colour: (name: string) => string;
  words: AxisWords;
  /** A value with its unit, and a place along the bottom, as one reads them. */
  valueText: (value: string | null) => string;
  placeText: (place: string) => string;
  onPlace: (index: number | null) => void;
}

const font = "12px 'Inter Variable', system-ui, sans-serif";
const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3]];
const digitPx = 8;

/** Where nobody points at, the last of a time is told; among prices none is more than another. */
const toldOf = ({ x }: ChartData, index: number | null) =>
  index ?? (x.kind === 'price' ? undefined : x.values.length - 1);

function seriesOf(data: ChartData, { kind, label, tone = 0, values }: ChartSeries, look: PlotLook): uPlot.Series {
  const stroke = look.colour(`--series-${tone + 1}`);
  const shared = {
    label,
    value: (_: uPlot, __: number, ___: number, index: number | null) =>
      look.valueText(values[toldOf(data, index) ?? -1] ?? null),
  };
  switch (kind) {
    case 'candle':
      // Drawn all at once by a hook; the series give the range and the legend.
      return { ...shared, stroke, width: 0, paths: () => null, points: { show: false } };
    case 'bars':
      return {
        ...shared,
        stroke,
        fill: stroke,
        width: 0,
        paths: uPlot.paths.bars?.({ size: [0.6, 48] }),
        points: { show: false },
      };
    case 'step':
    case 'stepBack':
      return {
        ...shared,
        stroke,
        fill: `${stroke}33`,
        width: 2,
        paths: uPlot.paths.stepped?.({ align: kind === 'step' ? 1 : -1 }),
        // A single level has no step, but it is there.
        points: { size: 6 },
      };
    case 'line':
      return { ...shared, stroke, width: 2, dash: dashes[tone % dashes.length], points: { size: 6 } };
  }
}

/** From mark to mark there is at least one whole thing. */
const wholeSteps = Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();

function axesOf({ x, unit, isCount }: ChartData, { colour, words }: PlotLook): uPlot.Axis[] {
  const shared = {
    stroke: colour('--color-muted'),
    grid: { stroke: colour('--color-border'), width: 1 },
    ticks: { stroke: colour('--color-border'), width: 1 },
    font,
    labelFont: font,
  };
  const along: uPlot.Axis['values'] =
    x.kind === 'price'
      ? (_, splits, __, ___, step) => splits.map((price) => words.number(price, step))
      : (_, splits, __, ___, step) => splits.map((seconds) => words.time(seconds, step));
  return [
    { ...shared, values: along, ...(x.kind === 'price' ? { label: x.label, labelSize: 20 } : {}) },
    {
      ...shared,
      label: unit,
      labelSize: 20,
      ...(isCount ? { incrs: wholeSteps } : {}),
      size: (_, values) => 16 + digitPx * Math.max(4, ...(values ?? []).map((text) => text.length)),
      values: (_, splits, __, ___, step) => splits.map((value) => words.number(value, step)),
    },
  ];
}

/** Bars stand on nothing; lines leave some room around them. */
function rangeOf({ series }: ChartData): uPlot.Scale['range'] {
  const fromZero = series.some(({ kind }) => kind !== 'line' && kind !== 'candle');
  return (_, low, high) => {
    if (fromZero && low === 0 && high === 0) return [0, 1];
    const room = Math.max((high - low) * 0.1, Math.abs(high) * 0.01, 0.01);
    return [fromZero ? Math.min(0, low) : low - room, high + room];
  };
}

/** Around a single place, seconds: as far as is told of one. */
const around = { time: 3_600, day: 15 * 86_400, month: 45 * 86_400 };

/** Prices have some room beside them; a place that stands alone stands in the middle; the first and last bar are as wide as the others. uPlot's own ends of a single place are of no use. */
export function spanOf(data: ChartData): [number, number] {
  const { kind } = data.x;
  const places = columnsOf(data)[0];
  const [low, high] = [places[0] ?? 0, places.at(-1) ?? 0];
  const roomOf = () => {
    if (kind === 'price') return Math.max((high - low) * 0.05, high * 0.02);
    if (low === high) return around[kind];
    return data.series.some((one) => one.kind === 'bars') ? (high - low) / (places.length - 1) / 2 : 0;
  };
  const room = roomOf();
  return [low - room, high + room];
}

export function plotOptions(data: ChartData, look: PlotLook): uPlot.Options {
  const isCandles = data.series[0]?.kind === 'candle';
  const span = spanOf(data);
  const colours = {
    up: look.colour('--color-positive'),
    down: look.colour('--color-negative'),
    ground: look.colour('--color-surface'),
  };
  return {
    width: look.width,
    height: look.height,
    // Days are the same in every zone.
    ...(data.x.kind === 'time' ? {} : { tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * 1000), 'UTC') }),
    scales: { x: { time: data.x.kind !== 'price', range: () => span }, y: { range: rangeOf(data) } },
    axes: axesOf(data, look),
    series: [
      {
        label: data.x.label,
        value: (_, __, ___, index) => {
          const told = data.x.values[toldOf(data, index) ?? -1];
          return told === undefined ? '–' : look.placeText(told);
        },
      },
      ...data.series.map((one) => seriesOf(data, one, look)),
    ],
    cursor: { drag: { x: false, y: false }, points: { size: 8 } },
    legend: { live: true },
    hooks: {
      draw: isCandles ? [candles(colours)] : [],
      setCursor: [(plot) => look.onPlace(plot.cursor.idx ?? null)],
    },
  };
}
