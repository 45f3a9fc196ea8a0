// SPDX-License-Identifier: GPL-3.0-or-later
// The order that wallets sign, as every server that takes it must make it from the numbers.
import type { Address } from 'viem';

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
  const fee = (max_fee_bps / 100).toFixed(2);
  return `${verb} ${shares} share of ${symbol} at ${whole} each, ${whole} in all, good until ${until} UTC, fee at most ${fee} %`;
}
