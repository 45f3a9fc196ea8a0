// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of flow 4 as tests take them.
import type { Order, OrderSide, OrderState, OrderTerms, OwnTrade, PreparedOrder, Token } from './api_types.ts';
import { buy, inSeconds, tokenizedProperty, verifiedInvestor } from './flows.ts';
import { remember } from './market_orders.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

export type OrderChanges = Partial<Omit<OrderTerms, 'shares' | 'price'>>;

export interface TestMarket {
  token: Token;
  /** Of the property. */
  id: string;
  /** Has 500 shares. */
  seller: Person;
  buyer: Person;
}

/** A property of its own with two who may trade its shares. */
export async function openMarket(world: World): Promise<TestMarket> {
  const token = await tokenizedProperty(world, await world.manager());
  const id = token.property_id;
  const [seller, buyer] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  await buy(seller, id, 500);
  return { token, id, seller, buyer };
}

/** Good for an hour, with a fee of at most half a percent. */
export function orderTerms(
  person: Person,
  propertyId: string,
  side: OrderSide,
  shares: number | string,
  price: number | string,
  changes: OrderChanges = {},
): OrderTerms {
  return {
    property_id: propertyId,
    wallet: person.account.address,
    side,
    shares: String(shares),
    price: String(price),
    time_in_force: 'good_til_cancelled',
    max_fee_bps: 50,
    expires_at: inSeconds(3600),
    ...changes,
  };
}

/** Terms and what the wallet says to them: the body of placeOrder. */
export async function signedOrder(person: Person, terms: OrderTerms, prepared: PreparedOrder) {
  const { epoch, salt, order_typed_data, permit_typed_data } = prepared;
  const signature = await person.signTypedData(order_typed_data);
  if (!permit_typed_data) return { ...terms, epoch, salt, signature };
  const { value, deadline } = permit_typed_data.message;
  const permit = {
    value: usdcText(BigInt(value)),
    deadline_seconds: Number(deadline),
    signature: await person.signTypedData(permit_typed_data),
  };
  return { ...terms, epoch, salt, signature, permit };
}

const usdcText = (micro: bigint) => `${micro / 1_000_000n}.${String(micro % 1_000_000n).padStart(6, '0')}`;

/** Prepared, signed and placed. */
export async function place(
  person: Person,
  propertyId: string,
  side: OrderSide,
  shares: number | string,
  price: number | string,
  changes: OrderChanges = {},
): Promise<Order> {
  const terms = orderTerms(person, propertyId, side, shares, price, changes);
  const prepared = await person.api.call('prepareOrder', { body: terms });
  const order = await person.api.call('placeOrder', { body: await signedOrder(person, terms, prepared) });
  remember(order, prepared.order_typed_data);
  return order;
}

export function waitForOrder(person: Person, id: string, isReached: (order: Order) => boolean): Promise<Order> {
  return until(`order ${id}`, async () => {
    const order = await person.api.call('getOrder', { path: { order_id: id } });
    return isReached(order) && order;
  });
}

export const waitForState = (person: Person, id: string, ...states: OrderState[]) =>
  waitForOrder(person, id, ({ state }) => states.includes(state));

/** All its shares are with their buyer, by the chain's word. */
export const waitForSettlement = (person: Person, id: string) =>
  waitForOrder(person, id, ({ shares, settled_shares }) => settled_shares === shares);

export function waitForTrade(person: Person, isReached: (trade: OwnTrade) => boolean): Promise<OwnTrade> {
  return until(`a trade of ${person.email}`, async () => {
    const { items } = await person.api.call('listTrades');
    return items.find(isReached);
  });
}
