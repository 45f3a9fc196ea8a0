// SPDX-License-Identifier: GPL-3.0-or-later
// Conditional and partial reads (RFC 9110, sections 13 and 14) as S3 has them.
import { header, type Incoming } from './http.ts';
import { S3Error } from './s3_errors.ts';

/** 304 or 412 when the request's conditions say so, else 0. */
export function conditionOf(request: Incoming, etag: string): 0 | 304 | 412 {
  const names = (name: string) =>
    header(request, name)
      .split(',')
      .map((each) => each.trim().replace(/^W\//, '').replaceAll('"', ''))
      .filter(Boolean);
  const wanted = names('if-match');
  if (wanted.length > 0 && !wanted.includes(etag) && !wanted.includes('*')) return 412;
  const known = names('if-none-match');
  return known.includes(etag) || known.includes('*') ? 304 : 0;
}

/** Nothing without a range, or with one in a form that is to be ignored. */
export function rangeOf(text: string, length: number): { from: number; to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const isSuffix = match[1] === '';
  const from = isSuffix ? Math.max(0, length - Number(match[2])) : Number(match[1]);
  const to = isSuffix || match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
  if (from > to)
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${length}`,
    });
  return { from, to };
}
