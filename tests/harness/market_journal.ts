// SPDX-License-Identifier: GPL-3.0-or-later
// What the books were told, in the order in which it was written: triggers in the server's database note each order that was
// placed, cancelled, suspended, resumed or given shares back, each round of the engine with how far it came, and after it whose
// time the engine found to be over.
import { openReader, type DatabaseReader } from './database_reader.ts';
import { until } from './processes.ts';
import type { TestDatabase } from './database.ts';

/** A change of an order. */
export interface JournalChange {
  kind: 'change';
  revision: number;
  order: string;
  standing: string;
  reason: string | null;
  matched: number;
  /** What the market may take by the permit that the order brought and that was kept; micro-USDC. */
  permit: bigint | null;
}

/** Of the engine. */
export interface JournalRound {
  kind: 'round';
  /** So far it has taken changes in. */
  revision: number;
  /** How many the property has after it. */
  trades: number;
  /** The orders whose time it found to be over. */
  expired: string[];
}

export type JournalEntry = JournalChange | JournalRound;

/** As the engine wrote it down. */
export interface MatchedTrade {
  number: number;
  resting: string;
  taking: string;
  price: bigint;
  shares: number;
  /** Milliseconds since 1970. */
  matchedAt: number;
}

const columns = 'kind, property_id, revision, trades, order_id, standing, reason, matched, permit';
const ofOrder = (kind: 'change' | 'expiry') =>
  `INSERT INTO market_journal (${columns}) VALUES ('${kind}', NEW.property_id, NEW.revision, 0, NEW.id, NEW.standing, NEW.reason, NEW.matched_shares, NEW.permit_micro_usdc)`;
const ofRound = `INSERT INTO market_journal (${columns}) VALUES ('round', NEW.property_id, NEW.matched_revision, NEW.trade_count, '', '', NULL, 0, NULL)`;
const table = (id: string) =>
  `CREATE TABLE market_journal (id ${id}, kind TEXT, property_id TEXT, revision BIGINT, trades BIGINT, order_id TEXT, standing TEXT, reason TEXT, matched BIGINT, permit BIGINT)`;

const always = 'NEW.property_id IS NOT NULL';
const byEngine = "NEW.revision = OLD.revision AND NEW.standing = 'EXPIRED' AND OLD.standing <> 'EXPIRED'";
const occasions = [
  ['journal_placed', 'AFTER INSERT ON orders', always, ofOrder('change')],
  ['journal_changed', 'AFTER UPDATE OF revision ON orders', always, ofOrder('change')],
  ['journal_matched', 'AFTER UPDATE OF matched_revision ON order_books', always, ofRound],
  ['journal_expired', 'AFTER UPDATE OF standing ON orders', byEngine, ofOrder('expiry')],
] as const;

export class MarketJournal {
  readonly #reader: DatabaseReader;
  readonly #last = new Map<string, number>();

  private constructor(reader: DatabaseReader) {
    this.#reader = reader;
  }

  static async begin(database: TestDatabase): Promise<MarketJournal> {
    const reader = await openReader(database.url);
    await reader.run(table(reader.isSqlite ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'BIGSERIAL PRIMARY KEY'));
    for (const [name, occasion, condition, act] of occasions)
      if (reader.isSqlite)
        await reader.run(`CREATE TRIGGER ${name} ${occasion} FOR EACH ROW WHEN ${condition} BEGIN ${act}; END`);
      else {
        const body = `BEGIN ${act}; RETURN NULL; END`;
        await reader.run(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
        const each = `FOR EACH ROW WHEN (${condition})`;
        await reader.run(`CREATE TRIGGER ${name} ${occasion} ${each} EXECUTE FUNCTION ${name}()`);
      }
    return new MarketJournal(reader);
  }

  /** What came since the last time. */
  async news(property: string): Promise<JournalEntry[]> {
    const last = this.#last.get(property) ?? 0;
    const which = `property_id = '${property}' AND id > ${last}`;
    const rows = await this.#reader.rows(`SELECT * FROM market_journal WHERE ${which} ORDER BY id`);
    this.#last.set(property, Number(rows.at(-1)?.id ?? last));
    const entries: JournalEntry[] = [];
    for (const row of rows) {
      const [revision, order] = [Number(row.revision), String(row.order_id)];
      const last = entries.at(-1);
      if (row.kind === 'round') entries.push({ kind: 'round', revision, trades: Number(row.trades), expired: [] });
      else if (row.kind === 'change') {
        const { reason, permit } = row;
        entries.push({
          kind: 'change',
          revision,
          order,
          standing: String(row.standing),
          reason: reason == null ? null : String(reason),
          matched: Number(row.matched),
          permit: permit == null ? null : BigInt(permit),
        });
      } else if (last?.kind === 'round') last.expired.push(order);
      else throw new Error(`${order} expired in no round`);
    }
    return entries;
  }

  /** The engine has taken in everything that the book was told until now. */
  async caughtUp(property: string): Promise<void> {
    const question = `SELECT revision - matched_revision AS behind FROM order_books WHERE property_id = '${property}'`;
    const isLevel = async () => (await this.#reader.rows(question)).every(({ behind }) => Number(behind) === 0);
    await until(`the book of ${property} to be level`, isLevel, { everyMs: 3 });
  }

  async trades(property: string, after: number, upTo: number): Promise<MatchedTrade[]> {
    const rows = await this.#reader.rows(
      'SELECT number, resting_order_id, taking_order_id, price_micro_usdc, shares, matched_at FROM trades ' +
        `WHERE property_id = '${property}' AND number > ${after} AND number <= ${upTo} ORDER BY number`,
    );
    return rows.map((row) => ({
      number: Number(row.number),
      resting: String(row.resting_order_id),
      taking: String(row.taking_order_id),
      price: BigInt(row.price_micro_usdc ?? 0),
      shares: Number(row.shares),
      matchedAt: Number(row.matched_at),
    }));
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
