// SPDX-License-Identifier: GPL-3.0-or-later
// Three accounts of who owns what, made independently: the server's cap table, the chain's balances, and what the
// investors' own purchases add up to.
import type { Address } from 'viem';
import type { Token } from './api_types.ts';
import type { Chain } from './chain.ts';
import type { ApiClient } from './client.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';

export interface ComparedHolding {
  symbol: string;
  wallet: Address;
  investor: string;
  capTable: bigint;
  chain: bigint;
  purchases: bigint;
  agrees: boolean;
}

async function confirmedShares(investor: Person, propertyId: string): Promise<bigint> {
  return (await everyItem(investor.api, 'listPurchases'))
    .filter((purchase) => purchase.property_id === propertyId && purchase.state === 'CONFIRMED')
    .reduce((sum, purchase) => sum + BigInt(purchase.shares), 0n);
}

async function compareToken(
  chain: Chain,
  manager: ApiClient,
  investors: Person[],
  token: Token,
): Promise<ComparedHolding[]> {
  const { items } = await manager.call('listHolders', {
    path: { property_id: token.property_id },
    query: { limit: 100 },
  });
  const rows: ComparedHolding[] = [];
  for (const investor of investors) {
    const wallet = investor.account.address;
    const capTable = BigInt(items.find((holder) => holder.wallet === wallet)?.shares ?? 0);
    const onChain = await chain.sharesOf(token.address, wallet);
    const purchases = await confirmedShares(investor, token.property_id);
    if (capTable + onChain + purchases === 0n) continue;
    const agrees = capTable === onChain && onChain === purchases;
    rows.push({ symbol: token.symbol, wallet, investor: investor.name, capTable, chain: onChain, purchases, agrees });
  }
  const supply = await chain.read<bigint>('PropertyToken', token.address, 'totalSupply');
  const held = rows.reduce((sum, row) => sum + row.chain, 0n);
  if (supply !== held || items.length !== rows.length)
    throw new Error(
      `${token.symbol}: supply ${supply}, held by the investors ${held}, ${items.length} holders in the cap table`,
    );
  return rows;
}

export async function compareWithChain(
  chain: Chain,
  manager: ApiClient,
  investors: Person[],
  tokens: Token[],
): Promise<ComparedHolding[]> {
  const rows: ComparedHolding[] = [];
  for (const token of tokens) rows.push(...(await compareToken(chain, manager, investors, token)));
  return rows;
}
