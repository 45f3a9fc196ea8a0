// SPDX-License-Identifier: GPL-3.0-or-later
// NestJS on its Fastify adapter with viem and pg: takes a signed order as freeholdd does. The session is looked up, the signer
// recovered over the server's own message, what the wallet has must cover the order beside the wallet's open ones, and the order
// is committed with an outbox row before the answer. What the chain says of wallet and token is in tables here.
import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Module,
  Post,
  UnauthorizedException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { recoverTypedDataAddress, type Address, type Hex } from 'viem';
import { orderDomain, orderTypes, summaryOf, type OrderBody } from '../lib/order_message.ts';
import { listening, logRequests, options } from './server.ts';

const microPerUsdc = 1_000_000n;
const basisPoints = 10_000n;
const mostOpen = 200n;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });

interface Property {
  token: Address;
  symbol: string;
  market: Address;
  chain_id: number;
}

async function userOf(cookie: string, csrfToken: string): Promise<string> {
  const hash = createHash('sha256').update(cookie).digest('hex');
  const { rows } = await pool.query<{ user_id: string; csrf_token: string }>({
    name: 'session',
    text: 'SELECT user_id, csrf_token FROM bench_sessions WHERE token_hash = $1 AND expires_at > $2',
    values: [hash, Date.now()],
  });
  if (!rows[0] || rows[0].csrf_token !== csrfToken) throw new UnauthorizedException();
  return rows[0].user_id;
}

async function propertyOf(id: string): Promise<Property> {
  const { rows } = await pool.query<Property>({
    name: 'property',
    text: 'SELECT token, symbol, market, chain_id FROM bench_properties WHERE id = $1',
    values: [id],
  });
  if (!rows[0]) throw new UnprocessableEntityException('no such property');
  return rows[0];
}

async function requireSigned(order: OrderBody, { token, symbol, market, chain_id }: Property): Promise<void> {
  const signer = await recoverTypedDataAddress({
    domain: orderDomain(chain_id, market),
    types: orderTypes,
    primaryType: 'Order',
    message: {
      summary: summaryOf(order, symbol),
      maker: order.wallet,
      token,
      side: order.side === 'buy' ? 0 : 1,
      shares: BigInt(order.shares),
      price: BigInt(order.price) * microPerUsdc,
      timeInForce: 0,
      maxFeeBps: order.max_fee_bps,
      expiry: BigInt(Date.parse(order.expires_at)) / 1000n,
      epoch: BigInt(order.epoch),
      salt: BigInt(order.salt),
    },
    signature: order.signature as Hex,
  });
  if (signer !== order.wallet) throw new UnprocessableEntityException('wrong_signature');
}

function highestCost({ shares, price, max_fee_bps }: OrderBody): bigint {
  const quote = BigInt(shares) * BigInt(price) * microPerUsdc;
  return quote + (quote * BigInt(max_fee_bps)) / basisPoints;
}

type Client = Awaited<ReturnType<typeof pool.connect>>;

/** The wallet's row is locked, so that two of its orders are not covered by the same money. */
async function requireCovered(client: Client, user: string, order: OrderBody): Promise<void> {
  const values = [order.wallet];
  const text = 'SELECT user_id, usdc FROM bench_wallets WHERE wallet = $1 FOR UPDATE';
  const [wallet] = (await client.query<{ user_id: string; usdc: string }>({ name: 'wallet', text, values })).rows;
  if (wallet?.user_id !== user) throw new UnprocessableEntityException('wallet_not_linked');
  const [open] = (
    await client.query<{ count: string; cost: string }>({
      name: 'open',
      text: "SELECT COUNT(*) AS count, COALESCE(SUM(cost), 0) AS cost FROM bench_orders WHERE wallet = $1 AND state = 'OPEN'",
      values,
    })
  ).rows;
  if (BigInt(open?.count ?? 0) >= mostOpen) throw new UnprocessableEntityException('too_many_orders');
  if (BigInt(wallet.usdc) - BigInt(open?.cost ?? 0) < highestCost(order))
    throw new UnprocessableEntityException('usdc_balance_too_low');
}

async function insert(client: Client, id: string, user: string, order: OrderBody): Promise<void> {
  const { property_id, wallet, side, shares, price, expires_at, epoch, salt, signature } = order;
  const terms = [property_id, wallet, side, shares, price, String(highestCost(order)), expires_at, epoch, salt];
  await client.query({
    name: 'insert',
    text: `INSERT INTO bench_orders (id, user_id, property_id, wallet, side, shares, price, cost, expires_at, epoch, salt,
             signature, state, placed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'OPEN', $13)`,
    values: [id, user, ...terms, signature, Date.now()],
  });
  await client.query({
    name: 'outbox',
    text: "INSERT INTO bench_outbox (topic, payload) VALUES ('order.placed', $1)",
    values: [JSON.stringify({ id, property_id })],
  });
}

async function store(user: string, order: OrderBody): Promise<string> {
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await requireCovered(client, user, order);
    await insert(client, id, user, order);
    await client.query('COMMIT');
    return id;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

class OrderController {
  async place(order: OrderBody, cookie: string, csrfToken: string) {
    const user = await userOf(cookie, csrfToken);
    await requireSigned(order, await propertyOf(order.property_id));
    const { signature: _signature, ...terms } = order;
    return { id: await store(user, order), ...terms, state: 'OPEN' };
  }

  live() {
    return { status: 'ok' };
  }
}

function method(name: 'place' | 'live'): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(OrderController.prototype, name) as PropertyDescriptor;
}
Controller()(OrderController);
Post('api/v1/orders')(OrderController.prototype, 'place', method('place'));
HttpCode(202)(OrderController.prototype, 'place', method('place'));
Body()(OrderController.prototype, 'place', 0);
Headers('cookie')(OrderController.prototype, 'place', 1);
Headers('x-csrf-token')(OrderController.prototype, 'place', 2);
Get('health/live')(OrderController.prototype, 'live', method('live'));

class AppModule {}
Module({ controllers: [OrderController] })(AppModule);

const adapter = new FastifyAdapter(options);
const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: ['error'] });
logRequests(adapter.getInstance());
await app.listen(listening.port, listening.host);
