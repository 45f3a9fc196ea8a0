// SPDX-License-Identifier: GPL-3.0-or-later
// The part of api_types.ts that is about orders, books and trades.
import type { Address, Hash, Hex } from 'viem';
import type { Page, TypedData } from './api_types.ts';

export type OrderSide = 'buy' | 'sell';
export type TimeInForce = 'good_til_cancelled' | 'immediate_or_cancel' | 'fill_or_kill' | 'post_only';
export type OrderState = 'OPEN' | 'PARTIALLY_FILLED' | 'FILLED' | 'SUSPENDED' | 'CANCELLED' | 'EXPIRED';
export type TradeState = 'MATCHED' | 'SETTLING' | 'SETTLED' | 'FAILED';

export interface OrderTerms {
  property_id: string;
  wallet: Address;
  side: OrderSide;
  shares: string;
  price: string;
  time_in_force: TimeInForce;
  max_fee_bps: number;
  expires_at: string;
}

export interface OrderPermit {
  value: string;
  deadline_seconds: number;
  signature: Hex;
}

export interface SignedOrder extends OrderTerms {
  epoch: string;
  salt: string;
  signature: Hex;
  permit?: OrderPermit;
}

export interface PreparedOrder {
  summary: string;
  epoch: string;
  salt: string;
  quote: string;
  highest_fee: string;
  maker_fee_bps: number;
  taker_fee_bps: number;
  order_typed_data: TypedData;
  permit_typed_data: TypedData | null;
}

export interface Order extends OrderTerms {
  id: string;
  summary: string;
  hash: Hash;
  state: OrderState;
  reason: string | null;
  filled_shares: string;
  settled_shares: string;
  placed_at: string;
  closed_at: string | null;
  chain_cancel: ChainCancel | null;
}

export interface ChainCancel {
  state: 'UNDERWAY' | 'DONE' | 'FAILED';
  reason: string | null;
  transaction_hash: Hash | null;
  done_at: string | null;
}

export interface PreparedCancellation {
  summary: string;
  epoch: string;
  typed_data: TypedData;
}

export interface OrdersCancellation {
  id: string;
  wallet: Address;
  epoch: string;
  summary: string;
  requested_at: string;
  chain_cancel: ChainCancel;
}

export interface Trade {
  id: string;
  number: number;
  shares: string;
  price: string;
  taker_side: OrderSide;
  state: TradeState;
  matched_at: string;
}

export interface OwnTrade extends Trade {
  property_id: string;
  side: OrderSide;
  order_id: string;
  quote: string;
  fee: string;
  failure_reason: string | null;
  transaction_hash: Hash | null;
  settled_at: string | null;
}

export interface FailedTrade extends Trade {
  property_id: string;
  buyer_id: string;
  seller_id: string;
  buy_order_id: string;
  sell_order_id: string;
  failure_reason: string;
  fault: 'nobody' | 'buyer' | 'seller' | 'both';
  transaction_hash: Hash | null;
}

export interface BookLevel {
  price: string;
  shares: string;
  orders: number;
}

export interface OrderBook {
  property_id: string;
  sequence: number;
  best_bid: string | null;
  best_ask: string | null;
  bids: BookLevel[];
  asks: BookLevel[];
}

export interface Candle {
  from: string;
  open: string;
  high: string;
  low: string;
  close: string;
  shares: string;
  volume: string;
  trades: number;
}

export interface UnknownTrade {
  transaction_hash: Hash;
  kind: 'EXECUTED' | 'FAILED';
  token: Address;
  shares: string;
  at: string;
}

export interface MarketStatus {
  is_matching_here: boolean;
  matched: number;
  settling: number;
  failed: number;
  stuck: { trades: number; oldest_matched_at: string | null };
  unknown_trades: { count: number; newest: UnknownTrade[] };
  books: { property_id: string; sequence: number; behind: number; trades: number }[];
}

export interface MarketAnswers {
  prepareOrder: PreparedOrder;
  placeOrder: Order;
  listOrders: Page<Order>;
  getOrder: Order;
  cancelOrder: Order;
  cancelOrders: { items: Order[] };
  prepareOrderCancellation: PreparedCancellation;
  cancelOrderOnChain: Order;
  prepareOrdersCancellation: PreparedCancellation;
  cancelOrdersOnChain: OrdersCancellation;
  listTrades: Page<OwnTrade>;
  getOrderBook: OrderBook;
  listPropertyTrades: Page<Trade>;
  listCandles: { items: Candle[] };
  getMarketStatus: MarketStatus;
  listFailedTrades: Page<FailedTrade>;
}
