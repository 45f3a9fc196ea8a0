// SPDX-License-Identifier: GPL-3.0-or-later
// What the Fastify and the NestJS server share: freeholdd's two public reads, on the same tables, with the same statements
// and the same fields. Tuned as pg's documentation says: a pool, and named statements, which are prepared once per
// connection.
import pg from 'pg';

const publicStates = "('TOKENIZED', 'SUSPENDED', 'EXITED')";
const everyId = 'z';
const msPerDay = 86_400_000;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });

interface PropertyRow {
  id: string;
  manager_id: string;
  state: string;
  name: string;
  description: string;
  street: string;
  city: string;
  postal_code: string;
  country: string;
  kind: string;
  valuation_usd_cents: number;
  valued_on_day: number;
  price_micro_usdc: number | null;
  sale_ends_at: number | null;
  is_sale_over: number;
  area_square_meters: number;
  year_built: number;
  created_at: number;
  updated_at: number;
}

function usd(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function answerOf(row: PropertyRow) {
  return {
    id: row.id,
    manager_id: row.manager_id,
    state: row.state,
    name: row.name,
    description: row.description,
    address: { street: row.street, city: row.city, postal_code: row.postal_code, country: row.country },
    kind: row.kind,
    valuation_usd: usd(row.valuation_usd_cents),
    valued_on: new Date(row.valued_on_day * msPerDay).toISOString().slice(0, 10),
    price_per_share: row.price_micro_usdc === null ? null : String(row.price_micro_usdc),
    open_for_sale:
      row.state === 'TOKENIZED' &&
      row.price_micro_usdc !== null &&
      row.is_sale_over === 0 &&
      (row.sale_ends_at === null || row.sale_ends_at >= Date.now()),
    area_square_meters: row.area_square_meters,
    year_built: row.year_built,
    review_note: null,
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  };
}

export async function findProperty(id: string) {
  const { rows } = await pool.query<PropertyRow>({
    name: 'property',
    text: `SELECT * FROM properties WHERE id = $1 AND state IN ${publicStates}`,
    values: [id],
  });
  return rows[0] ? answerOf(rows[0]) : undefined;
}

export async function listProperties(limit: number, before = everyId) {
  const { rows } = await pool.query<PropertyRow>({
    name: 'properties',
    text: `SELECT * FROM properties WHERE id < $1 AND state IN ${publicStates} ORDER BY id DESC LIMIT $2`,
    values: [before, limit + 1],
  });
  const items = rows.slice(0, limit).map(answerOf);
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const text = { type: 'string' } as const;
const number = { type: 'integer' } as const;

/** For fast-json-stringify. */
export const propertySchema = {
  type: 'object',
  properties: {
    id: text,
    manager_id: text,
    state: text,
    name: text,
    description: text,
    address: { type: 'object', properties: { street: text, city: text, postal_code: text, country: text } },
    kind: text,
    valuation_usd: text,
    valued_on: text,
    price_per_share: { type: ['string', 'null'] },
    open_for_sale: { type: 'boolean' },
    area_square_meters: number,
    year_built: number,
    review_note: { type: ['string', 'null'] },
    created_at: text,
    updated_at: text,
  },
} as const;

export const pageSchema = {
  type: 'object',
  properties: {
    items: { type: 'array', items: propertySchema },
    next_cursor: { type: ['string', 'null'] },
  },
} as const;
