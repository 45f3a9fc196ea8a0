// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the generated files are what readers of their formats expect.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { jpeg, pdf, png } from './files.ts';

test('png_hasTrueChunksAndAllPixels', () => {
  const file = png(5, 3, (x, y) => [x, y, 7]);
  const chunks = new Map<string, Buffer>();
  for (let offset = 8; offset < file.length;) {
    const length = file.readUInt32BE(offset);
    const body = file.subarray(offset + 4, offset + 8 + length);
    assert.equal(file.readUInt32BE(offset + 8 + length), crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    offset += 12 + length;
  }
  assert.deepEqual([...chunks.keys()], ['IHDR', 'IDAT', 'IEND']);
  const pixels = inflateSync(chunks.get('IDAT') as Buffer);
  assert.equal(pixels.length, 3 * (1 + 5 * 3));
  assert.deepEqual([...pixels.subarray(17, 20)], [0, 1, 7]);
});

test('pdf_tableOfOffsetsIsTrue', () => {
  const text = pdf(['A (b) \\ c', 'second']).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text)?.[1]);
  assert.ok(text.startsWith('xref', start));
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
  offsets.forEach((offset, index) => assert.ok(text.startsWith(`${index + 1} 0 obj`, offset)));
  assert.ok(text.includes('(A \\(b\\) \\\\ c) Tj'));
});

test('jpeg_hasItsSegmentsInOrder', () => {
  const file = jpeg(24, 16, () => [200, 30, 30]);
  const markers: number[] = [];
  let offset = 2;
  while (file[offset] === 0xff && file[offset + 1] !== 0xda) {
    markers.push(file[offset + 1] ?? 0);
    offset += 2 + file.readUInt16BE(offset + 2);
  }
  assert.deepEqual(markers, [0xe0, 0xdb, 0xc0, 0xc4, 0xc4]);
  assert.deepEqual([...file.subarray(-2)], [0xff, 0xd9]);
});
