// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is drawn is the code, as a reader of codes reads it.
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrFile, qrShape } from '../lib/qr';
import { fileName } from '../lib/save_file';

/** Draws the path as a picture, eight points for each module. */
function picture(text: string) {
  const { size, path } = qrShape(text);
  const scale = 8;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return { width: side, height: side, data };
}

test.each(['https://freehold.example/pay#t=b3k9wq', 'wc:7f6e504b@2?relay-protocol=irn&symKey=587d'])(
  '%s_isRead',
  (text) => expect(decodeQR(picture(text))).toBe(text),
);

test('file_isAPictureOfItsOwn', () => {
  const file = qrFile('https://freehold.example/pay');
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
  expect(file).not.toContain('style');
});

test('fileName_hasWhatEveryFileSystemTakes', () => {
  expect(fileName('Lindenstraße 12 / Wohnung 3, Málaga', 'svg')).toBe('lindenstrasse-12-wohnung-3-malaga.svg');
  expect(fileName('…', 'csv')).toBe('freehold.csv');
});
