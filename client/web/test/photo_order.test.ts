// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: moving a photo moves that one alone, and moving it back is as if nothing had happened.
import { expect, test } from 'vitest';
import { moved } from '../features/manager/photo_order';

const ids = ['a', 'b', 'c', 'd'];

test('moved_goesToItsPlace_andTheRestKeepTheirOrder', () => {
  expect(moved(ids, 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(moved(ids, 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(ids, 1, 2)).toEqual(['a', 'c', 'b', 'd']);
});

test('moved_andBack_isAsItWas', () => {
  for (const [from] of ids.entries())
    for (const [to] of ids.entries()) expect(moved(moved(ids, from, to), to, from)).toEqual(ids);
});
