// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a rent link is about is asked for before the scripts are there, once, and of nothing that is no link.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { earlyQuestion, takeEarly } from '../features/tenant/early_question';

const token = 'A-b_'.repeat(10) + 'xyz';
const asked = vi.fn<(path: string, options: object) => Promise<Response>>();

beforeEach(() => {
  asked.mockReset().mockImplementation(async () => new Response('{}'));
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('fetch', asked);
});

afterEach(() => {
  vi.unstubAllGlobals();
  delete (globalThis as { freeholdPay?: unknown }).freeholdPay;
});

function load(hash: string): void {
  vi.stubGlobal('location', { hash });
  new Function(earlyQuestion)();
}

test('early_isAsked_andAnswersTheFirstQuestionOnly', async () => {
  load(`#token=${token}`);
  expect(asked.mock.calls).toEqual([[`/api/v1/pay/${token}`, { cache: 'no-store' }]]);
  const { fetch } = takeEarly(token);
  expect(await (await fetch?.())?.text()).toBe('{}');
  expect(takeEarly(token)).toEqual({});
  expect(asked).toHaveBeenCalledTimes(1);
});

test('early_answersNoOtherLink', () => {
  load(`#token=${token}`);
  expect(takeEarly(token.toLowerCase())).toEqual({});
});

test.each(['', '#', '#token=', `#token=${token}x`, `#token=${encodeURIComponent('../auth/session')}`, `#x=${token}`])(
  'early_ofNoLink_isNotAsked: %s',
  (hash) => {
    load(hash);
    expect(asked).not.toHaveBeenCalled();
    expect(takeEarly(token)).toEqual({});
  },
);

test('early_thatFails_failsThePagesQuestion_andNothingElse', async () => {
  asked.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  load(`#token=${token}`);
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  await expect(takeEarly(token).fetch?.()).rejects.toThrow('Failed to fetch');
});
