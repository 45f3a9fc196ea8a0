// SPDX-License-Identifier: GPL-3.0-or-later
import type uPlot from 'uplot';

interface Colours {
  up: string;
  down: string;
  ground: string;
}

const widest = 14;

/** Draws the first four series as candles; what rose is hollow and what fell is filled, so that colour says nothing alone. */
export function candles(colours: Colours) {
  return (plot: uPlot): void => {
    const { ctx, bbox } = plot;
    const [times = [], open = [], high = [], low = [], close = []] = plot.data;
    const place = (value: number) => plot.valToPos(value, 'y', true);
    const width = Math.max(2, Math.min(widest * devicePixelRatio, (0.6 * bbox.width) / Math.max(times.length, 1)));
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    ctx.lineWidth = devicePixelRatio;
    times.forEach((time, index) => {
      const [from, top, bottom, to] = [open[index], high[index], low[index], close[index]];
      if (from == null || top == null || bottom == null || to == null) return;
      const x = Math.round(plot.valToPos(time, 'x', true));
      const rose = to >= from;
      ctx.strokeStyle = rose ? colours.up : colours.down;
      ctx.fillStyle = rose ? colours.ground : colours.down;
      ctx.beginPath();
      ctx.moveTo(x, place(top));
      ctx.lineTo(x, place(bottom));
      ctx.stroke();
      const upper = Math.min(place(from), place(to));
      const height = Math.max(devicePixelRatio, Math.abs(place(from) - place(to)));
      ctx.fillRect(x - width / 2, upper, width, height);
      ctx.strokeRect(x - width / 2, upper, width, height);
    });
    ctx.restore();
  };
}
