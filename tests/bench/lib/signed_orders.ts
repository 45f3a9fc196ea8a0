// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as wallets sign them, many of one kind: they differ in their salt only.
import { randomBytes } from 'node:crypto';
import type { Address, Hex } from 'viem';
import { orderTerms } from '../../harness/market_flows.ts';
import type { Person } from '../../harness/person.ts';

/** The body of POST /orders. */
export interface OrderBody {
  property_id: string;
  wallet: Address;
  side: 'buy' | 'sell';
  shares: string;
  price: string;
  time_in_force: string;
  max_fee_bps: number;
  expires_at: string;
  epoch: string;
  salt: string;
  signature: string;
}

export const orderTypes = {
  Order: [
    { name: 'summary', type: 'string' },
    { name: 'maker', type: 'address' },
    { name: 'token', type: 'address' },
    { name: 'side', type: 'uint8' },
    { name: 'shares', type: 'uint64' },
    { name: 'price', type: 'uint64' },
    { name: 'timeInForce', type: 'uint8' },
    { name: 'maxFeeBps', type: 'uint16' },
    { name: 'expiry', type: 'uint64' },
    { name: 'epoch', type: 'uint64' },
    { name: 'salt', type: 'uint256' },
  ],
} as const;

export const orderDomain = (chainId: number, market: Address) =>
  ({ name: 'Freehold Marketplace', version: '1', chainId, verifyingContract: market }) as const;

/** As the server says it, of a good-til-cancelled order for one share at whole dollars below a thousand. */
export function summaryOf({ side, shares, price, max_fee_bps, expires_at }: OrderBody, symbol: string): string {
  const until = expires_at.replace('T', ' ').replace(/(:00)?(\.000)?Z$/, '');
  const verb = side === 'buy' ? 'Buy' : 'Sell';
  const whole = `${price}.00 USDC`;
  return `${verb} ${shares} share of ${symbol} at ${whole} each, ${whole} in all, good until ${until} UTC, fee at most ${(max_fee_bps / 100).toFixed(2)} %`;
}

/** Asked once what to sign, then signed again and again with another salt. */
export async function signMany(maker: Person, propertyId: string, price: number, count: number): Promise<OrderBody[]> {
  const expires = new Date(Math.ceil(Date.now() / 3_600_000 + 24) * 3_600_000);
  const terms = orderTerms(maker, propertyId, 'buy', 1, price, { expires_at: expires.toISOString() });
  const { epoch, order_typed_data: data } = await maker.api.call('prepareOrder', { body: terms });
  const orders: OrderBody[] = [];
  for (let i = 0; i < count; ++i) {
    const salt = BigInt(`0x${randomBytes(16).toString('hex')}`).toString();
    const signature: Hex = await maker.signTypedData({ ...data, message: { ...data.message, salt } });
    orders.push({ ...terms, wallet: maker.account.address, epoch, salt, signature } as OrderBody);
  }
  return orders;
}
