// SPDX-License-Identifier: GPL-3.0-or-later
// order_book.ts <file of bench_matching dump>: nodejs-order-book on the same messages. Prints how many of those after the
// opening it handles per second. Must come to the same open orders.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { OrderBook, Side } from 'nodejs-order-book';

type Send = (book: OrderBook) => unknown;

/** A line as a call that is ready to be made: taking it apart is not measured. */
function toCall(line: string): Send {
  const [, kind, sideName, id, shares, cents] = line.split(' ') as [string, string, string, string, string, string];
  const [side, size, price] = [sideName === 'buy' ? Side.BUY : Side.SELL, Number(shares), Number(cents)];
  if (kind === 'cancel') return (book) => book.cancel(id);
  if (kind === 'modify') return (book) => book.modify(id, { size, price });
  const order = { id, side, size, price, ...(kind === 'immediate' && { timeInForce: 'IOC' as never }) };
  return (book) => book.limit(order);
}

const lines = readFileSync(process.argv[2] as string, 'utf8')
  .trimEnd()
  .split('\n');
const [, orders, toBuy, toSell] = (lines.pop() as string).split(' ').map(Number);
const opening = lines.filter((line) => line.startsWith('open')).map(toCall);
const timed = lines.filter((line) => line.startsWith('time')).map(toCall);

const book = new OrderBook();
for (const send of opening) send(book);
const begin = performance.now();
for (const send of timed) send(book);
const seconds = (performance.now() - begin) / 1000;

const [asks, bids] = book.depth();
const sum = (levels: [number, number][]) => levels.reduce((all, [, shares]) => all + shares, 0);
const open = Object.keys((book as unknown as { orders: object }).orders).length;
assert.deepEqual([open, sum(bids), sum(asks)], [orders, toBuy, toSell], 'the peer came to another book');
console.log(timed.length / seconds);
