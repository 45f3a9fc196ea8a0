// SPDX-License-Identifier: GPL-3.0-or-later
// What the books were told, in the order in which it was written: triggers in the server's database note each order that was
// placed, cancelled, suspended, resumed or given shares back, and each round of the engine with how far it came.
import { openReader, type DatabaseReader } from './database_reader.ts';
import { until } from './processes.ts';
import type { TestDatabase } from './database.ts';

export interface JournalEntry {
  revision: number;
  /** Of a round of the engine: how many trades the property has after it. */
  trades: number;
  /** Of a change of an order; empty for a round. */
  order: string;
  standing: string;
  reason: string | null;
  matched: number;
}

/** As the engine wrote it down. */
export interface MatchedTrade {
  number: number;
  resting: string;
  taking: string;
  price: bigint;
  shares: number;
}

const columns = 'property_id, revision, trades, order_id, standing, reason, matched';
const ofOrder = `INSERT INTO market_journal (${columns}) VALUES (NEW.property_id, NEW.revision, 0, NEW.id, NEW.standing, NEW.reason, NEW.matched_shares)`;
const ofRound = `INSERT INTO market_journal (${columns}) VALUES (NEW.property_id, NEW.matched_revision, NEW.trade_count, '', '', NULL, 0)`;
const table = (id: string) =>
  `CREATE TABLE market_journal (id ${id}, property_id TEXT, revision BIGINT, trades BIGINT, order_id TEXT, standing TEXT, reason TEXT, matched BIGINT)`;

const occasions = [
  ['journal_placed', 'AFTER INSERT ON orders', ofOrder],
  ['journal_changed', 'AFTER UPDATE OF revision ON orders', ofOrder],
  ['journal_matched', 'AFTER UPDATE OF matched_revision ON order_books', ofRound],
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
    for (const [name, occasion, act] of occasions)
      if (reader.isSqlite) await reader.run(`CREATE TRIGGER ${name} ${occasion} BEGIN ${act}; END`);
      else {
        const body = `BEGIN ${act}; RETURN NULL; END`;
        await reader.run(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
        await reader.run(`CREATE TRIGGER ${name} ${occasion} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
      }
    return new MarketJournal(reader);
  }

  /** What came since the last time. */
  async news(property: string): Promise<JournalEntry[]> {
    const last = this.#last.get(property) ?? 0;
    const which = `property_id = '${property}' AND id > ${last}`;
    const rows = await this.#reader.rows(`SELECT * FROM market_journal WHERE ${which} ORDER BY id`);
    this.#last.set(property, Number(rows.at(-1)?.id ?? last));
    return rows.map((row) => ({
      revision: Number(row.revision),
      trades: Number(row.trades),
      order: String(row.order_id),
      standing: String(row.standing),
      reason: row.reason === null ? null : String(row.reason),
      matched: Number(row.matched),
    }));
  }

  /** The engine has taken in everything that the book was told until now. */
  async caughtUp(property: string): Promise<void> {
    const question = `SELECT revision - matched_revision AS behind FROM order_books WHERE property_id = '${property}'`;
    const isLevel = async () => (await this.#reader.rows(question)).every(({ behind }) => Number(behind) === 0);
    await until(`the book of ${property} to be level`, isLevel, { everyMs: 3 });
  }

  async trades(property: string, after: number, upTo: number): Promise<MatchedTrade[]> {
    const rows = await this.#reader.rows(
      'SELECT number, resting_order_id, taking_order_id, price_micro_usdc, shares FROM trades ' +
        `WHERE property_id = '${property}' AND number > ${after} AND number <= ${upTo} ORDER BY number`,
    );
    return rows.map((row) => ({
      number: Number(row.number),
      resting: String(row.resting_order_id),
      taking: String(row.taking_order_id),
      price: BigInt(row.price_micro_usdc ?? 0),
      shares: Number(row.shares),
    }));
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
