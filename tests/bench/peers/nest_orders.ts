// SPDX-License-Identifier: GPL-3.0-or-later
// NestJS on its Fastify adapter with viem and pg: takes a signed order as freeholdd does. The signature is recovered over the
// server's own message, what the wallet has must cover the order beside the wallet's open ones, and the row is committed before the
// answer. Balances and the token are in tables here, so that nothing is asked of a chain.
import 'reflect-metadata';
import { Body, Controller, Get, HttpCode, Module, Post, UnprocessableEntityException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { recoverTypedDataAddress, type Address, type Hex } from 'viem';
import { orderDomain, orderTypes, summaryOf, type OrderBody } from '../lib/signed_orders.ts';
import { listening, logRequests, options } from './server.ts';

const microPerUsdc = 1_000_000n;
const basisPoints = 10_000n;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });

interface Property {
  token: Address;
  symbol: string;
  market: Address;
  chain_id: number;
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

/** The wallet's row is locked, so that two of its orders are not covered by the same money. */
async function store(order: OrderBody): Promise<string> {
  const id = randomUUID();
  const cost = highestCost(order);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const has = await client.query<{ usdc: string }>({
      name: 'has',
      text: 'SELECT usdc FROM bench_wallets WHERE wallet = $1 FOR UPDATE',
      values: [order.wallet],
    });
    const open = await client.query<{ cost: string }>({
      name: 'open',
      text: "SELECT COALESCE(SUM(cost), 0) AS cost FROM bench_orders WHERE wallet = $1 AND state = 'OPEN'",
      values: [order.wallet],
    });
    if (BigInt(has.rows[0]?.usdc ?? 0) - BigInt(open.rows[0]?.cost ?? 0) < cost)
      throw new UnprocessableEntityException('usdc_balance_too_low');
    await client.query({
      name: 'insert',
      text: `INSERT INTO bench_orders (id, property_id, wallet, side, shares, price, cost, expires_at, epoch, salt, signature, state, placed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'OPEN', $12)`,
      values: [
        id,
        order.property_id,
        order.wallet,
        order.side,
        order.shares,
        order.price,
        String(cost),
        order.expires_at,
        order.epoch,
        order.salt,
        order.signature,
        Date.now(),
      ],
    });
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
  async place(order: OrderBody) {
    await requireSigned(order, await propertyOf(order.property_id));
    const { signature: _signature, ...terms } = order;
    return { id: await store(order), ...terms, state: 'OPEN' };
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
Get('health/live')(OrderController.prototype, 'live', method('live'));

class AppModule {}
Module({ controllers: [OrderController] })(AppModule);

const adapter = new FastifyAdapter(options);
const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: ['error'] });
logRequests(adapter.getInstance());
await app.listen(listening.port, listening.host);
