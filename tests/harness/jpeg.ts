// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest honest JPEG encoder (ITU T.81, baseline): every block is its mean colour, so only DC terms are coded.
import type { Painter, Pixel } from './files.ts';

/** Table K.3: code lengths of the luminance DC categories 0 to 11; K.5 is reduced to "end of block". */
const dcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const dcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const acCounts = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const endOfBlock = 0x00;

interface Code {
  bits: number;
  length: number;
}

function dcCodes(): Code[] {
  const codes: Code[] = [];
  let bits = 0;
  dcCounts.forEach((count, index) => {
    for (let n = 0; n < count; ++n) codes.push({ bits: bits++, length: index + 1 });
    bits <<= 1;
  });
  return codes;
}

class BitWriter {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  put(bits: number, length: number): void {
    for (let shift = length - 1; shift >= 0; --shift) {
      this.#held = (this.#held << 1) | ((bits >> shift) & 1);
      if (++this.#count === 8) this.#flush();
    }
  }

  end(): number[] {
    while (this.#count !== 0) this.put(1, 1);
    return this.bytes;
  }

  #flush(): void {
    this.bytes.push(this.#held);
    if (this.#held === 0xff) this.bytes.push(0);
    this.#held = 0;
    this.#count = 0;
  }
}

function segment(marker: number, ...data: number[]): number[] {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...data];
}

function toYCbCr([r, g, b]: Pixel): Pixel {
  return [
    0.299 * r + 0.587 * g + 0.114 * b,
    128 - 0.1687 * r - 0.3313 * g + 0.5 * b,
    128 + 0.5 * r - 0.4187 * g - 0.0813 * b,
  ];
}

function writeBlocks(width: number, height: number, paint: Painter): number[] {
  const codes = dcCodes();
  const writer = new BitWriter();
  const previous = [0, 0, 0];
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8)
      toYCbCr(paint(x, y)).forEach((value, component) => {
        // A flat block's DC is 8 times its level; the quantizer of 8 takes that away again.
        const level = Math.round(value) - 128;
        const difference = level - (previous[component] ?? 0);
        previous[component] = level;
        const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
        const code = codes[size] as Code;
        writer.put(code.bits, code.length);
        writer.put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
        writer.put(0, 1);
      });
  return writer.end();
}

export function encodeMosaicJpeg(width: number, height: number, paint: Painter): Buffer {
  const components = [1, 2, 3].flatMap((id) => [id, 0x11, 0]);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...segment(0xdb, 0, ...Array<number>(64).fill(8)),
    ...segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, ...components),
    ...segment(0xc4, 0x00, ...dcCounts, ...dcValues),
    ...segment(0xc4, 0x10, ...acCounts, endOfBlock),
    ...segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0),
    ...writeBlocks(width, height, paint),
    ...[0xff, 0xd9],
  ]);
}
