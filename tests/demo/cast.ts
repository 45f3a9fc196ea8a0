// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part and what they own, buy and are refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeaseRequest, PropertyDraft, TokenizationRequest } from '../harness/api_types.ts';
import type { Pixel } from '../harness/files.ts';
import { repositoryRoot } from '../harness/paths.ts';

export interface DemoProperty {
  facts: PropertyDraft;
  deed: { parcel_id: string; recorder_reference: string };
  /** What the admin asks for the first time, and what the manager then writes. */
  changes_requested?: string;
  second_description?: string;
  token: TokenizationRequest;
  colours: { sky: Pixel; wall: Pixel; roof: Pixel };
}

export function demoProperties(): DemoProperty[] {
  return JSON.parse(readFileSync(join(repositoryRoot, 'resources/demo/properties.json'), 'utf8')) as DemoProperty[];
}

export interface DemoInvestor {
  name: string;
  /** ISO 3166-1 alpha-3, as the identity provider has it; none for somebody who never verifies. */
  country?: string;
  accredited?: boolean;
  usdc: bigint;
  /** Symbol -> shares, in this order. */
  buys: [symbol: string, shares: number][];
  /** Symbol, shares, and the reason that must come back. */
  refused: [symbol: string, shares: number, reason: string][];
}

export const demoInvestors: DemoInvestor[] = [
  {
    name: 'Anna Vogel',
    country: 'DEU',
    usdc: 40_000n,
    buys: [
      ['LINDEN', 300],
      ['AZAHAR', 200],
    ],
    refused: [['LINDEN', 201, 'max_holding_exceeded']],
  },
  {
    name: 'Bruno Soler',
    country: 'ESP',
    usdc: 20_000n,
    buys: [['AZAHAR', 480]],
    refused: [['HARBOUR', 10, 'accreditation_required']],
  },
  {
    name: 'Chiara Greco',
    country: 'ITA',
    usdc: 15_000n,
    buys: [['LINDEN', 120]],
    refused: [['AZAHAR', 400, 'usdc_balance_too_low']],
  },
  {
    name: 'Kenji Mori',
    country: 'JPN',
    accredited: true,
    usdc: 90_000n,
    buys: [
      ['HARBOUR', 500],
      ['LINDEN', 80],
    ],
    refused: [],
  },
  {
    name: 'Mary Hill',
    country: 'USA',
    usdc: 30_000n,
    buys: [['LINDEN', 250]],
    refused: [['AZAHAR', 10, 'country_not_allowed']],
  },
  { name: 'Olga Nowak', usdc: 5_000n, buys: [], refused: [['LINDEN', 5, 'identity_not_verified']] },
];

/** What one of the buildings earns and costs, and who of its holders is not paid like the others. */
export const demoRent = {
  symbol: 'LINDEN',
  tenant: { name: 'Tom Weber', email: 'tom.weber@example.com', password: 'tom keeps this secret' },
  lease: { unit: 'Flat 3', rent_usd: '1850', due_day: '1' } satisfies Partial<LeaseRequest>,
  /** Without an account, from a bank account. */
  garage: { unit: 'Garage 2', description: 'Rent of garage 2', amount_usd: '240' },
  /** By a card whose bank asks afterwards. */
  shop: { unit: 'Shop', description: 'Rent of the shop', amount_usd: '900' },
  expense: { category: 'repairs', amount_usd: '320.50', vendor: 'Kranz Roofing', note: 'Gutter on the yard side.' },
  terms: { management_fee_basis_points: 800, reserve_basis_points: 500 },
  correction: { amount_usd: '-85.00', reason: 'The heating bill of this month comes in two weeks.' },
  blacklisted: 'Chiara Greco',
  seller: 'Mary Hill',
  buyer: 'Bruno Soler',
  follower: 'Anna Vogel',
};

/** Who trades with whom. All of them may hold shares of the building; the sellers do. */
export const demoMarket = {
  symbol: 'LINDEN',
  /** Of what is paid for the shares, in hundredths of a percent. */
  fees: { maker: 10, taker: 25 },
  sellers: ['Anna Vogel', 'Bruno Soler', 'Chiara Greco'],
  taker: 'Kenji Mori',
  /** Whose USDC are gone when it counts. */
  mover: 'Mary Hill',
} as const;
