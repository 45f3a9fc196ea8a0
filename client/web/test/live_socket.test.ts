// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: after a break a topic goes on where it stopped (docs/live.md).
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveSocket } from '../lib/live/live_socket';

class FakeSocket {
  static opened: FakeSocket[] = [];
  readyState = 0;
  sent: any[] = [];
  onopen?: () => void;
  onclose?: () => void;
  onmessage?: (event: { data: string }) => void;

  constructor() {
    FakeSocket.opened.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

const last = () => FakeSocket.opened.at(-1) as FakeSocket;
const open = () => new FakeSocket() as unknown as WebSocket;

beforeEach(() => {
  FakeSocket.opened = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('subscribes_whenConnected_andGoesOnAfterABreak', () => {
  const live = new LiveSocket({ url: 'ws://x', open });
  const seen: number[] = [];
  live.watch('me:orders', ({ seq }) => seen.push(seq));
  last().accept();
  expect(last().sent).toEqual([{ op: 'subscribe', topic: 'me:orders' }]);
  last().say({ topic: 'me:orders', snapshot: true, seq: 4, epoch: 'e', data: {} });
  last().say({ topic: 'me:orders', seq: 5, epoch: 'e', data: {} });
  last().close();
  vi.advanceTimersByTime(500);
  last().accept();
  expect(FakeSocket.opened.length).toBe(2);
  expect(last().sent).toEqual([{ op: 'subscribe', topic: 'me:orders', after: 5, epoch: 'e' }]);
  expect(seen).toEqual([4, 5]);
});

test('waitsLonger_afterEachTryInVain', () => {
  const live = new LiveSocket({ url: 'ws://x', open });
  live.watch('a', () => {});
  last().close();
  vi.advanceTimersByTime(499);
  expect(FakeSocket.opened.length).toBe(1);
  vi.advanceTimersByTime(1);
  last().close();
  vi.advanceTimersByTime(999);
  expect(FakeSocket.opened.length).toBe(2);
  vi.advanceTimersByTime(1);
  expect(FakeSocket.opened.length).toBe(3);
});

test('closes_whenNobodyListens', () => {
  const live = new LiveSocket({ url: 'ws://x', open });
  const end = live.watch('a', () => {});
  last().accept();
  end();
  expect(last().sent.at(-1)).toEqual({ op: 'unsubscribe', topic: 'a' });
  expect(last().readyState).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.opened.length).toBe(1);
});
