// SPDX-License-Identifier: MIT
import { type Address, type Hex, concatHex, keccak256, numberToHex, size, toBytes } from 'viem';

/** An order as a wallet signs it. */
export interface Order {
  summary: string;
  maker: Address;
  token: Address;
  side: number;
  shares: bigint;
  price: bigint;
  timeInForce: number;
  maxFeeBps: number;
  expiry: bigint;
  epoch: bigint;
  salt: bigint;
}

/** A match: two orders by their places in the list. */
export interface Fill {
  resting: bigint;
  taking: bigint;
  shares: bigint;
}

export interface SignedOrder {
  order: Order;
  signature: Hex;
}

const shortSaltBytes = 5;
const longSalt = 8;

const bytes = (value: bigint | number, count: number) => numberToHex(value, { size: count });

/** Tokens, orders and matches as `settle` of the market takes them. */
export function packBatch(signed: SignedOrder[], fills: Fill[]): [Address[], Hex, Hex] {
  const tokens = [...new Set(signed.map(({ order }) => order.token))];
  const orders = signed.map(({ order, signature }) => packOrder(order, tokens.indexOf(order.token), signature));
  return [tokens, concatHex([bytes(signed.length, 2), ...orders]), concatHex(fills.map(packFill))];
}

function packOrder(order: Order, place: number, signature: Hex): Hex {
  const isLong = order.salt >= 1n << BigInt(8 * shortSaltBytes);
  return concatHex([
    bytes(order.side | (order.timeInForce << 1) | (isLong ? longSalt : 0), 1),
    bytes(place, 1),
    bytes(order.maxFeeBps, 2),
    bytes(order.shares, 4),
    bytes(order.price, 8),
    bytes(order.expiry, 8),
    bytes(order.epoch, 8),
    keccak256(toBytes(order.summary)),
    order.maker,
    bytes(order.salt, isLong ? 32 : shortSaltBytes),
    bytes(size(signature), 2),
    signature,
  ]);
}

function packFill({ resting, taking, shares }: Fill): Hex {
  return concatHex([bytes(resting, 2), bytes(taking, 2), bytes(shares, 4)]);
}
