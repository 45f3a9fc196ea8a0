// SPDX-License-Identifier: GPL-3.0-or-later
// What one property's market must look like, from what its book was told (market_journal) and the plainest book there is
// (model_book): every match, and every order's state and reason.
import assert from 'node:assert/strict';
import type { JournalEntry, MarketJournal, MatchedTrade } from './market_journal.ts';
import { ModelBook, type ModelTerms, type Outcome } from './model_book.ts';

export interface ModelOrder extends ModelTerms {
  standing: string;
  reason: string | null;
  /** In trades that did not fail. */
  matched: number;
  maxFeeBps: number;
  epoch: number;
}

/** What the test knows of an order that it has placed. */
export type Placed = Omit<ModelOrder, 'sequence' | 'standing' | 'reason' | 'matched'>;

/** An order as the engine found it when it read it. */
interface Version {
  revision: number;
  isOpen: boolean;
  open: number;
}

export class MarketModel {
  readonly property: string;
  readonly orders = new Map<string, ModelOrder>();
  readonly trades: MatchedTrade[] = [];
  readonly #journal: MarketJournal;
  readonly #placed = new Map<string, Placed>();
  readonly #versions = new Map<string, Version[]>();
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

  async read(entries: JournalEntry[]): Promise<void> {
    for (const entry of entries) await (entry.order === '' ? this.#round(entry) : this.#change(entry));
  }

  /** Orders of this person that may still cost them something, the oldest first. */
  ordersOf(owner: string): ModelOrder[] {
    const own = [...this.orders.values()].filter((order) => order.owner === owner);
    return own.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #change({ order: id, revision, standing, reason, matched }: JournalEntry): Promise<void> {
    const known = this.orders.get(id);
    if (known) {
      // Shares come back from trades that failed, and from nothing else.
      assert.ok(matched <= known.matched, `${id} has ${matched} matched, and ${known.matched} were`);
      Object.assign(known, { standing, reason, matched });
    } else {
      const placed = this.#placed.get(id);
      assert.ok(placed, `nobody placed ${id}`);
      this.orders.set(id, { ...placed, sequence: revision, standing, reason, matched });
    }
    const open = (known ?? this.orders.get(id))!.shares - matched;
    const versions = this.#versions.get(id) ?? [];
    this.#versions.set(id, [...versions, { revision, isOpen: standing === 'OPEN', open }]);
  }

  async #round({ revision: upTo, trades: count }: JournalEntry): Promise<void> {
    const actual = await this.#journal.trades(this.property, this.trades.length, count);
    const changed = this.#changedIn(this.#revision, upTo);
    const said = ({ resting, taking, price, shares }: Omit<MatchedTrade, 'number'>) =>
      `${resting} ${taking} ${price} ${shares}`;
    let [book, outcome] = this.#rehearse(changed, this.#book.copy());
    const isSame = () => outcome.matches.map(said).join() === actual.map(said).join();
    if (!isSame()) {
      // Somebody was changed while the engine matched them: it made the book anew, without any that has changes to come.
      const rest = this.#book.copy();
      for (const { order } of changed) rest.remove(order.id);
      const [otherBook, other] = this.#rehearse(changed, rest);
      if (other.matches.map(said).join() === actual.map(said).join()) [book, outcome] = [otherBook, other];
    }
    assert.deepEqual(
      actual.map(said),
      outcome.matches.map(said),
      `round ${this.#revision}-${upTo} of ${this.property}`,
    );
    this.#apply(outcome, actual);
    this.#book = book;
    this.#revision = upTo;
  }

  #apply(outcome: Outcome, actual: MatchedTrade[]): void {
    for (const trade of actual) {
      this.trades.push(trade);
      assert.equal(trade.number, this.trades.length);
      for (const id of [trade.resting, trade.taking]) this.#order(id).matched += trade.shares;
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
  #changedIn(after: number, upTo: number): { order: ModelOrder; version: Version }[] {
    const changed = [];
    for (const [id, versions] of this.#versions) {
      const version = versions.findLast(({ revision }) => revision <= upTo);
      if (version && version.revision > after) changed.push({ order: this.#order(id), version });
    }
    return changed.sort((a, b) => a.version.revision - b.version.revision);
  }

  #rehearse(changed: { order: ModelOrder; version: Version }[], book: ModelBook): [ModelBook, Outcome] {
    for (const { order, version } of changed) {
      book.remove(order.id);
      if (!version.isOpen || version.open === 0) continue;
      const isNew = version.revision === order.sequence;
      const canRest = order.kind === 'good_til_cancelled' || order.kind === 'post_only';
      if (isNew) book.submit(order, version.open);
      else if (canRest) book.putBack(order, version.open);
      else book.outcome.closings.push({ order: order.id, reason: 'not_filled_at_once' });
    }
    return [book, book.outcome];
  }
}
