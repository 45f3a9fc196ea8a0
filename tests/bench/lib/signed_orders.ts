// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as wallets sign them, many of one kind: they differ in their salt only.
import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { orderTerms } from '../../harness/market_flows.ts';
import type { Person } from '../../harness/person.ts';
import type { OrderBody } from './order_message.ts';

/** Asked once what to sign, then signed again and again with another salt. */
export async function signMany(maker: Person, propertyId: string, price: number, count: number): Promise<OrderBody[]> {
  const expires = new Date(Math.ceil(Date.now() / 3_600_000 + 24) * 3_600_000);
  const terms = orderTerms(maker, propertyId, 'buy', 1, price, { expires_at: expires.toISOString() });
  const { epoch, order_typed_data: data } = await maker.api.call('prepareOrder', { body: terms });
  const orders: OrderBody[] = [];
  for (let i = 0; i < count; ++i) {
    // A page of the contract's for each, as for anybody who picks salts.
    const salt = (BigInt(`0x${randomBytes(11).toString('hex')}`) << 40n).toString();
    const signature = await maker.signTypedData({ ...data, message: { ...data.message, salt } });
    await nextTurn(); // the harness's gate to the chain is served by this process too
    orders.push({ ...terms, wallet: maker.account.address, epoch, salt, signature } as OrderBody);
  }
  return orders;
}
