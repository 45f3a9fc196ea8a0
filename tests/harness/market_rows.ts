// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as rows of the database, in numbers that nobody could place one by one: each as it would be there if its maker had
// signed it and the server had taken it into the book.
import { randomBytes } from 'node:crypto';
import { hashTypedData, type Hex } from 'viem';
import type { OrderSide, OrderTerms, PreparedOrder } from './api_types.ts';
import { openReader } from './database_reader.ts';
import { orderTerms } from './market_flows.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const rowsPerStatement = 2_000;
const ulidLetters = '0123456789abcdefghjkmnpqrstvwxyz';

export interface RestingOrder {
  id: string;
  person: Person;
  terms: OrderTerms;
  prepared: PreparedOrder;
  salt: bigint;
  hash: Hex;
  signature: Hex;
}

/** Nothing follows from it: not the time, not the order of anything. */
const newId = () => `ord_01${[...randomBytes(24)].map((byte) => ulidLetters[byte % 32]).join('')}`;

type Sign = (person: Person, data: PreparedOrder['order_typed_data']) => Promise<{ hash: Hex; signature: Hex }>;

/** As the maker's wallet does. */
export const signed: Sign = async (person, data) => {
  const { EIP712Domain: _domain, ...types } = data.types;
  const hash = hashTypedData({ domain: data.domain, types, primaryType: data.primaryType, message: data.message });
  return { hash, signature: await person.account.sign({ hash }) };
};

/** For those whose turn never comes. */
export const unsigned: Sign = async () => ({
  hash: `0x${randomBytes(32).toString('hex')}`,
  signature: `0x${'00'.repeat(65)}`,
});

/** Orders of a share each at this price; the server says what one is, the others differ in their salt. */
export async function restingOrders(
  person: Person,
  propertyId: string,
  side: OrderSide,
  price: string,
  count: number,
  sign: Sign = signed,
): Promise<RestingOrder[]> {
  const terms = orderTerms(person, propertyId, side, 1, price);
  const prepared = await person.api.call('prepareOrder', { body: terms });
  const { order_typed_data } = prepared;
  const orders: RestingOrder[] = [];
  for (let made = 0; made < count; ++made) {
    const salt = BigInt(`0x${randomBytes(16).toString('hex')}`);
    const message = { ...order_typed_data.message, salt: String(salt) };
    const said = await sign(person, { ...order_typed_data, message });
    orders.push({ id: newId(), person, terms, prepared, salt, ...said });
  }
  return orders;
}

/** Puts them into the book behind what was placed so far, in this order of time; nothing may run on the database meanwhile. */
export async function storeResting(world: World, propertyId: string, orders: RestingOrder[]): Promise<void> {
  const reader = await openReader(world.database.url);
  const blob = (hex: Hex) => (reader.isSqlite ? `X'${hex.slice(2)}'` : `'\\x${hex.slice(2)}'`);
  const place = '(SELECT revision FROM order_books b WHERE b.property_id = ';
  const rowOf = (order: RestingOrder, index: number) => {
    const { id, person, terms, prepared, salt, hash, signature } = order;
    const texts = [id, propertyId, person.user.id, terms.wallet, prepared.order_typed_data.message.token, terms.side];
    const sequence = `${place}'${propertyId}') + ${index + 1}`;
    return `(${[
      ...texts.map((text) => `'${text}'`),
      terms.shares,
      String(prepared.order_typed_data.message.price),
      `'${terms.time_in_force}'`,
      terms.max_fee_bps,
      Date.parse(terms.expires_at),
      `'${prepared.epoch}'`,
      `'${salt}'`,
      `'${prepared.summary}'`,
      blob(hash),
      blob(signature),
      "'OPEN'",
      sequence,
      sequence,
      Date.now(),
    ].join(', ')})`;
  };
  const columns =
    'id, property_id, user_id, maker, token, side, shares, price_micro_usdc, time_in_force, max_fee_bps, expires_at, ' +
    'epoch, salt, summary, hash, signature, standing, sequence, revision, placed_at';
  for (let from = 0; from < orders.length; from += rowsPerStatement) {
    // Not in the order of their time, as rows are not.
    const rows = orders.slice(from, from + rowsPerStatement).map((order, index) => rowOf(order, index));
    await reader.run(`INSERT INTO orders (${columns}) VALUES ${rows.reverse().join(', ')}`);
    const taken = `revision = revision + ${rows.length}, matched_revision = matched_revision + ${rows.length}`;
    await reader.run(`UPDATE order_books SET ${taken} WHERE property_id = '${propertyId}'`);
  }
  await reader.close();
}
