// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is asked again and again is asked when it can help, and neither while nobody looks nor after its end.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../lib/api/problem';
import { usePolled, type Polled } from '../lib/api/use_polled';

/** As much of React as a hook of one component needs: what it keeps, and effects that run once they are there. */
const hooks = vi.hoisted(() => ({ states: [] as unknown[], ends: [] as (() => void)[] }));
vi.mock('react', async (actual) => ({
  ...(await actual<typeof import('react')>()),
  useState: (first: unknown) => [first, (state: unknown) => void hooks.states.push(state)],
  useRef: (first: unknown) => ({ current: first }),
  useEffect: (effect: () => (() => void) | undefined) => {
    const end = effect();
    if (end) hooks.ends.push(end);
  },
}));

class FakePage extends EventTarget {
  hidden = false;
}

const left: string[] = [];
let page: FakePage;
let browser: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
  browser = Object.assign(new EventTarget(), {
    location: { pathname: '/pay', search: '?x=1', assign: (to: string) => void left.push(to) },
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', browser);
});

afterEach(() => {
  hooks.ends.splice(0).forEach((end) => end());
  hooks.states.length = 0;
  left.length = 0;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const problem = (status: number, reason = 'unknown') =>
  new ApiError({ status, code: 'unavailable', reason, detail: '', params: {}, request_id: '' });
const last = () => hooks.states.at(-1) as Polled<string>;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function polled(answers: (string | ApiError)[], againMs: (known: string | undefined) => number | undefined) {
  const ask = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (typeof answer === 'string') return answer;
    throw answer;
  });
  return { ask, hook: usePolled(ask, againMs) };
}

const never = () => undefined;

test('polled_beforeAnAnswer_isPending', () => {
  const { hook } = polled(['paid'], never);
  expect(hook).toMatchObject({ data: undefined, error: undefined, isPending: true });
});

test('polled_isAskedAgain_untilThereIsNothingMoreToHear', async () => {
  const { ask } = polled(['due', 'due', 'paid'], (known) => (known === 'paid' ? undefined : 2000));
  await pass(0);
  expect(last()).toEqual({ data: 'due', error: undefined, isPending: false });
  await pass(1999);
  expect(ask).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(ask).toHaveBeenCalledTimes(2);
  await pass(2000);
  expect(last().data).toBe('paid');
  await pass(600_000);
  browser.dispatchEvent(new Event('online'));
  page.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('polled_whileNobodyLooks_isNotAskedAgain_andAtOnceWhenSomebodyDoes', async () => {
  const { ask } = polled(['due'], () => 2000);
  await pass(0);
  page.hidden = true;
  await pass(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('polled_hiddenFromTheStart_isAskedOnce', async () => {
  page.hidden = true;
  const { ask } = polled(['due'], () => 2000);
  await pass(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(last().data).toBe('due');
});

test('polled_afterAPassingFailure_isTriedThreeTimes_thenAsOftenAsIfItWereKnown', async () => {
  const { ask } = polled([problem(503)], () => 10_000);
  await pass(0);
  expect(last()).toMatchObject({ data: undefined, isPending: true });
  await pass(1000);
  await pass(2000);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(last()).toMatchObject({ error: expect.any(ApiError), isPending: false });
  await pass(9999);
  expect(ask).toHaveBeenCalledTimes(3);
  await pass(1);
  expect(ask).toHaveBeenCalledTimes(4);
});

test('polled_afterAFailure_keepsWhatWasKnown_andForgetsTheFailureWithTheNextAnswer', async () => {
  polled(['due', problem(503), 'paid'], (known) => (known === 'paid' ? undefined : 2000));
  await pass(2000);
  expect(last()).toMatchObject({ data: 'due', error: expect.any(ApiError), isPending: false });
  await pass(1000);
  expect(last()).toEqual({ data: 'paid', error: undefined, isPending: false });
});

test('polled_whatNoOtherTryCanMend_isAskedAgainOnlyByHand', async () => {
  const { ask, hook } = polled([problem(404), 'due'], () => 2000);
  await pass(60_000);
  browser.dispatchEvent(new Event('online'));
  await pass(0);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(last()).toMatchObject({ error: expect.any(ApiError), isPending: false });
  hook.refetch();
  expect(last()).toEqual({ data: undefined, error: undefined, isPending: true });
  await pass(0);
  expect(last().data).toBe('due');
});

test('polled_ofWhoIsSignedOut_leavesForTheLogIn_andBackHere', async () => {
  polled([problem(401, 'no_session')], () => 2000);
  await pass(0);
  expect(left).toEqual([`/login?next=${encodeURIComponent('/pay?x=1')}`]);
});

test('polled_atItsEnd_asksAndSaysNothingMore', async () => {
  const { ask } = polled(['due'], () => 2000);
  hooks.ends.splice(0).forEach((end) => end());
  await pass(60_000);
  browser.dispatchEvent(new Event('online'));
  await pass(0);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(hooks.states).toEqual([]);
});
