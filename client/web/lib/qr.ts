// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes as one SVG path. The code is dark on light whatever the theme: many readers know no other.
import { encodeQR } from 'qr';

export interface QrShape {
  /** Of a side, in modules, with the quiet zone around. */
  size: number;
  path: string;
}

/** The quiet zone of ISO/IEC 18004. */
const border = 4;

export function qrShape(text: string): QrShape {
  const rows = encodeQR(text, 'raw', { border, ecc: 'medium' });
  const runs: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const length = x + 1 - from;
      runs.push(`M${from} ${y}h${length}v1h-${length}z`);
    }
  });
  return { size: rows.length, path: runs.join('') };
}

/** A file of its own, for a sheet at the door. */
export function qrFile(text: string): string {
  const { size, path } = qrShape(text);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#ffffff"/>`,
    `<path d="${path}" fill="#000000"/>`,
    '</svg>',
  ].join('');
}
