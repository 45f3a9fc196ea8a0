// SPDX-License-Identifier: MIT
import {
  type Address,
  type HDAccount,
  type Hex,
  type TransactionReceipt,
  hashTypedData,
  keccak256,
  parseEventLogs,
  toBytes,
} from 'viem';
import { readArtifact } from '../../scripts/artifacts.ts';
import type { World } from './fixture.ts';
import { type Fill, type SignedOrder as Signed, type Order, packBatch } from './packed_batch.ts';
import { read } from './read.ts';
import { signPermit } from './sale.ts';

export type { Fill, Order } from './packed_batch.ts';

export interface SignedOrder extends Signed {
  hash: Hex;
}

export const side = { buy: 0, sell: 1 } as const;
export const timeInForce = { goodTilCancelled: 0, immediateOrCancel: 1, fillOrKill: 2, postOnly: 3 } as const;
export const fault = { nobody: 0, buyer: 1, seller: 2, both: 3 } as const;

const orderTypes = {
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

const cancelTypes = {
  CancelOrder: [
    { name: 'summary', type: 'string' },
    { name: 'maker', type: 'address' },
    { name: 'orderHash', type: 'bytes32' },
  ],
} as const;

const cancelAllTypes = {
  CancelAllOrders: [
    { name: 'summary', type: 'string' },
    { name: 'maker', type: 'address' },
    { name: 'epoch', type: 'uint64' },
  ],
} as const;

export const price = 50_250_000n;

/** Fixed, because the zero bytes of a signature have a price of their own. */
const year2100 = 4_102_444_800n;

export function orderOf(maker: Address, token: Address, changes: Partial<Order> = {}): Order {
  return {
    summary: 'Sell 25 shares of MAYOR1 at 50.25 USDC each, fee at most 0.50 %',
    maker,
    token,
    side: side.sell,
    shares: 25n,
    price,
    timeInForce: timeInForce.goodTilCancelled,
    maxFeeBps: 50,
    expiry: year2100,
    epoch: 0n,
    salt: BigInt(keccak256(toBytes(`salt of ${maker}`))),
    ...changes,
  };
}

export function marketDomain(world: World) {
  return {
    name: 'Freehold Marketplace',
    version: '1',
    chainId: world.chainId,
    verifyingContract: world.contracts.marketplace,
  };
}

export function hashOrder(world: World, order: Order): Hex {
  return hashTypedData({ domain: marketDomain(world), types: orderTypes, primaryType: 'Order', message: order });
}

export async function signOrder(
  world: World,
  signer: HDAccount,
  token: Address,
  changes: Partial<Order> = {},
): Promise<SignedOrder> {
  const order = orderOf(signer.address, token, changes);
  const signature = await signer.signTypedData({
    domain: marketDomain(world),
    types: orderTypes,
    primaryType: 'Order',
    message: order,
  });
  return { order, hash: hashOrder(world, order), signature };
}

export function signCancel(world: World, signer: HDAccount, summary: string, orderHash: Hex): Promise<Hex> {
  const message = { summary, maker: signer.address, orderHash };
  return signer.signTypedData({
    domain: marketDomain(world),
    types: cancelTypes,
    primaryType: 'CancelOrder',
    message,
  });
}

export function signCancelAll(world: World, signer: HDAccount, summary: string, epoch: bigint): Promise<Hex> {
  const message = { summary, maker: signer.address, epoch };
  return signer.signTypedData({
    domain: marketDomain(world),
    types: cancelAllTypes,
    primaryType: 'CancelAllOrders',
    message,
  });
}

/** A permit of USDC for the market. */
export async function permitFor(world: World, owner: HDAccount, value: bigint) {
  const { usdc, marketplace } = world.contracts;
  const nonce = await read<bigint>(world, 'TestUsdc', usdc, 'nonces', [owner.address]);
  const domain = { name: 'USD Coin', version: '2', verifyingContract: usdc };
  const terms = { spender: marketplace, value, nonce, deadline: year2100 };
  return { owner: owner.address, ...(await signPermit(world, owner, domain, terms)) };
}

/** What the contract is given of an order that is cancelled. */
export function toCalldata({ summary, ...order }: Order) {
  return { ...order, summaryHash: keccak256(toBytes(summary)) };
}

export function settle(
  world: World,
  signed: SignedOrder[],
  fills: Fill[],
  permits: unknown[] = [],
): Promise<TransactionReceipt> {
  return market(world, 'settle', [...packBatch(signed, fills), permits]);
}

/** The operator calls the market. */
export function market(world: World, functionName: string, args: unknown[]): Promise<TransactionReceipt> {
  return world.as(world.operator).send('Marketplace', world.contracts.marketplace, functionName, args);
}

export function eventsOf(receipt: TransactionReceipt, eventName: string) {
  return parseEventLogs({ abi: readArtifact('Marketplace').abi, logs: receipt.logs, eventName }).map(
    ({ args }) => args as unknown as Record<string, unknown>,
  );
}

export async function stateOf(world: World, { order }: SignedOrder) {
  const [filled, isCancelled] = await read<[bigint, boolean, boolean]>(
    world,
    'Marketplace',
    world.contracts.marketplace,
    'stateOf',
    [order.maker, order.salt],
  );
  return { filled, isCancelled };
}
