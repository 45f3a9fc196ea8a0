// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever logs out leaves nothing behind, and whoever could not is told and stays signed in.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const post = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('../lib/api/client', () => ({
  api: { POST: post },
  answer: (asked: Promise<unknown>) => asked,
  setCsrfToken: () => {},
}));

class FakeStorage {
  kept = new Map([['draft', 'of a property']]);
  clear = () => this.kept.clear();
}

let left: string[];
let browser: { localStorage: FakeStorage; sessionStorage: FakeStorage; location: object };

beforeEach(() => {
  vi.resetModules();
  left = [];
  browser = {
    localStorage: new FakeStorage(),
    sessionStorage: new FakeStorage(),
    location: { pathname: '/orders', search: '', assign: (to: string) => void left.push(to) },
  };
  vi.stubGlobal('window', browser);
});

afterEach(() => {
  vi.unstubAllGlobals();
  post.mockReset();
});

/** As new for each test: a page remembers that it is leaving. */
const session = async () => ({ ...(await import('../lib/session/session')), ...(await import('../lib/api/problem')) });

async function problem(status: number, reason: string) {
  const { ApiError } = await session();
  return new ApiError({ status, code: 'unavailable', reason, detail: '', params: {}, request_id: '' });
}

const isEmpty = () => browser.localStorage.kept.size + browser.sessionStorage.kept.size === 0;

test('logOut_leavesNothingBehind', async () => {
  post.mockResolvedValue(undefined);
  await (await session()).logOut();
  expect(post).toHaveBeenCalledWith('/auth/logout');
  expect(isEmpty()).toBe(true);
  expect(left).toEqual(['/']);
});

test('logOut_thatFails_throws_andKeepsAll', async () => {
  const { logOut } = await session();
  const error = await problem(503, 'unavailable');
  post.mockRejectedValue(error);
  await expect(logOut()).rejects.toBe(error);
  expect(isEmpty()).toBe(false);
  expect(left).toEqual([]);
});

test('logOut_thatFailed_canBeTriedAgain', async () => {
  const { logOut } = await session();
  post.mockRejectedValueOnce(await problem(0, 'offline')).mockResolvedValue(undefined);
  await expect(logOut()).rejects.toThrow();
  await logOut();
  expect(isEmpty()).toBe(true);
  expect(left).toEqual(['/']);
});

test('logOut_ofASessionThatEndedBefore_isOneThatWorked', async () => {
  const { logOut } = await session();
  post.mockRejectedValue(await problem(401, 'no_session'));
  await logOut();
  expect(isEmpty()).toBe(true);
  expect(left).toEqual(['/']);
});

test('logOut_whileItIsUnderWay_isNotTakenForASessionThatEnded', async () => {
  const { logOut, leaveWhenSignedOut } = await session();
  let ended = (_: undefined) => {};
  post.mockReturnValue(new Promise((resolve) => (ended = resolve)));
  const leaving = logOut();
  leaveWhenSignedOut(await problem(401, 'no_session'));
  expect(left).toEqual([]);
  ended(undefined);
  await leaving;
  expect(left).toEqual(['/']);
});

test('logOut_thatFailed_letsASessionThatEndsLaterLeaveForTheLogIn', async () => {
  const { logOut, leaveWhenSignedOut } = await session();
  post.mockRejectedValue(await problem(503, 'unavailable'));
  await expect(logOut()).rejects.toThrow();
  leaveWhenSignedOut(await problem(401, 'no_session'));
  expect(left).toEqual(['/login?next=%2Forders']);
});
