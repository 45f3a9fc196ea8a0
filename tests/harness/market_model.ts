// SPDX-License-Identifier: GPL-3.0-or-later
// What one property's market must look like, from what its book was told (market_journal) and the plainest book there is
// (model_book): every match, and every order's state and reason.
import assert from 'node:assert/strict';
import type { Hash } from 'viem';
import type { JournalChange, JournalEntry, JournalRound, MarketJournal, MatchedTrade } from './market_journal.ts';
import { ModelBook, type ModelTerms, type Outcome } from './model_book.ts';

export interface ModelOrder extends ModelTerms {
  /** The wallet, of which the owner may have several. */
  maker: string;
  hash: Hash;
  standing: string;
  reason: string | null;
  /** In trades that did not fail. */
  matched: number;
  maxFeeBps: number;
  epoch: number;
}

/** What the test knows of an order that it has placed. */
export type Placed = Omit<ModelOrder, 'sequence' | 'standing' | 'reason' | 'matched'>;

/** An order as the engine finds it when it reads it. */
interface Change {
  order: ModelOrder;
  revision: number;
  isOpen: boolean;
  open: number;
}

const inWords = (matches: Pick<MatchedTrade, 'resting' | 'taking' | 'price' | 'shares'>[]) =>
  matches.map(({ resting, taking, price, shares }) => `${resting} ${taking} ${price} ${shares}`);

export class MarketModel {
  readonly property: string;
  readonly orders = new Map<string, ModelOrder>();
  readonly trades: MatchedTrade[] = [];
  readonly #journal: MarketJournal;
  readonly #placed = new Map<string, Placed>();
  readonly #ofMakers = new Map<string, ModelOrder[]>();
  /** What the engine has not taken in yet. */
  #changes: Change[] = [];
  #book = new ModelBook();
  #revision = 0;

  constructor(property: string, journal: MarketJournal) {
    this.property = property;
    this.#journal = journal;
  }

  get book(): ModelBook {
    return this.#book;
  }

  /** Before its entry in the journal is read. */
  place(order: Placed): void {
    this.#placed.set(order.id, order);
  }

  async read(entry: JournalEntry): Promise<void> {
    if (entry.kind === 'change') this.#change(entry);
    else await this.#round(entry);
  }

  /** All that the wallet has placed, the oldest first. */
  ordersOf(maker: string): ModelOrder[] {
    return this.#ofMakers.get(maker) ?? [];
  }

  #change({ order: id, revision, standing, reason, matched }: JournalChange): void {
    const known = this.orders.get(id);
    // Shares come back from trades that failed, and from nothing else.
    if (known) assert.ok(matched <= known.matched, `${id} has ${matched} matched, and ${known.matched} were`);
    const order = known ?? this.#isThere(id, revision);
    Object.assign(order, { standing, reason, matched });
    if (standing === 'EXPIRED') this.#requireOver(order);
    this.#changes.push({ order, revision, isOpen: standing === 'OPEN', open: order.shares - matched });
  }

  #isThere(id: string, sequence: number): ModelOrder {
    const placed = this.#placed.get(id);
    assert.ok(placed, `nobody placed ${id}`);
    const order = { ...placed, sequence, standing: '', reason: null, matched: 0 };
    this.orders.set(id, order);
    this.#ofMakers.set(order.maker, [...this.ordersOf(order.maker), order]);
    return order;
  }

  #requireOver({ id, leavesAt }: ModelOrder): void {
    assert.ok(leavesAt <= Date.now(), `${id} has expired ${leavesAt - Date.now()} ms before its time`);
  }

  async #round(round: JournalRound): Promise<void> {
    const { revision: upTo, trades: count } = round;
    const actual = await this.#journal.trades(this.property, this.trades.length, count);
    const changed = this.#changedUpTo(upTo);
    // Whoever was changed while the engine matched them made it build the book anew, without any that has changes to come.
    const anew = this.#book.copy();
    for (const { order } of changed) anew.remove(order.id);
    // Of one that was closed while the engine matched, it does not say whether it found its time to be over.
    const over = [round.expired, [...round.expired, ...this.#overAfter(upTo)]];
    const rehearsals = over.flatMap((ids) =>
      [this.#book, anew].map((book) => this.#rehearse(changed, book.copy(), new Set(ids))),
    );
    const isActual = ({ outcome }: Rehearsal) => inWords(outcome.matches).join() === inWords(actual).join();
    const found = rehearsals.find(isActual) ?? rehearsals[0]!;
    const where = `round ${this.#revision}-${upTo} of ${this.property}`;
    assert.deepEqual(inWords(actual), inWords(found.outcome.matches), where);
    this.#apply(found.outcome, actual);
    for (const id of round.expired) {
      this.#requireOver(this.#order(id));
      Object.assign(this.#order(id), { standing: 'EXPIRED', reason: 'expired' });
    }
    this.#book = found.book;
    this.#revision = upTo;
    this.#changes = this.#changes.filter(({ revision }) => revision > upTo);
  }

  /** Those that were closed since this revision, and whose time is over. */
  #overAfter(upTo: number): string[] {
    const isOver = ({ revision, isOpen, order }: Change) => revision > upTo && !isOpen && order.leavesAt <= Date.now();
    return this.#changes.filter(isOver).map(({ order }) => order.id);
  }

  #apply(outcome: Outcome, actual: MatchedTrade[]): void {
    for (const trade of actual) {
      this.trades.push(trade);
      assert.equal(trade.number, this.trades.length);
      for (const id of [trade.resting, trade.taking]) {
        const order = this.#order(id);
        order.matched += trade.shares;
        assert.ok(trade.matchedAt < order.leavesAt, `${id} was matched after its time`);
      }
    }
    for (const { order, reason } of outcome.closings) {
      const closed = this.#order(order);
      if (closed.standing === 'OPEN') Object.assign(closed, { standing: 'CANCELLED', reason });
    }
  }

  #order(id: string): ModelOrder {
    const order = this.orders.get(id);
    assert.ok(order, id);
    return order;
  }

  /** The last change of each order that the engine can have seen, in the order of the changes. */
  #changedUpTo(upTo: number): Change[] {
    const seen = this.#changes.filter(({ revision }) => revision <= upTo);
    const last = new Map(seen.map((change) => [change.order, change]));
    return [...last.values()].sort((a, b) => a.revision - b.revision);
  }

  /** What comes of the changes, where the time of these is over. */
  #rehearse(changed: Change[], book: ModelBook, over: Set<string>): Rehearsal {
    for (const id of over) book.remove(id);
    for (const { order, revision, isOpen, open } of changed) {
      book.remove(order.id);
      if (!isOpen || open === 0 || over.has(order.id)) continue;
      const isNew = revision === order.sequence;
      const canRest = order.kind === 'good_til_cancelled' || order.kind === 'post_only';
      if (isNew) book.submit(order, open);
      else if (canRest) book.putBack(order, open);
      else book.outcome.closings.push({ order: order.id, reason: 'not_filled_at_once' });
    }
    return { book, outcome: book.outcome };
  }
}

interface Rehearsal {
  book: ModelBook;
  outcome: Outcome;
}
