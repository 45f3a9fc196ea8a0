// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 2 for one investor: account, wallet, verification, refusals, purchases.
import type { Token } from '../harness/api_types.ts';
import { buy, purchaseRequest, verify, type Level } from '../harness/flows.ts';
import { Person } from '../harness/person.ts';
import type { DemoInvestor } from './cast.ts';
import type { Stage } from './tokenize_flow.ts';

const usdcUnit = 1_000_000n;

async function joinIn({ world, narrator }: Stage, plan: DemoInvestor): Promise<Person> {
  const slug = plan.name.toLowerCase().replace(' ', '.');
  const investor = new Person(world.url, {
    name: plan.name,
    email: `${slug}@example.com`,
    password: `${slug} keeps this secret`,
  });
  await narrator.step(`${plan.name} registers`, () => investor.register('investor'));
  await narrator.step(
    'links a wallet by signature',
    () => investor.linkWallet(),
    ({ address }) => ({ note: address }),
  );
  await narrator.step(
    'gets test USDC',
    () => world.chain.mintUsdc(investor.account.address, plan.usdc * usdcUnit),
    (hash) => ({ note: `${plan.usdc} USDC`, hash }),
  );
  return investor;
}

async function verifyAt({ world, narrator }: Stage, investor: Person, plan: DemoInvestor): Promise<void> {
  if (!plan.country) return;
  const levels: Level[] = plan.accredited ? ['identity', 'accredited'] : ['identity'];
  for (const level of levels)
    await narrator.step(
      `is verified (${level})`,
      () => verify(world.sandbox, investor, plan.country, level),
      ({ state, country }) => ({
        note: `${state}, ${country}, claim on chain`,
      }),
    );
}

async function tryInVain(
  { narrator }: Stage,
  investor: Person,
  token: Token,
  shares: number,
  reason: string,
): Promise<void> {
  await narrator.step(
    `is refused ${shares} ${token.symbol}`,
    () =>
      investor.api.refused(
        'createPurchase',
        { body: purchaseRequest(investor, token.property_id, shares) },
        422,
        reason,
      ),
    (problem) => ({ note: `${reason}: ${problem.detail}` }),
  );
}

async function purchase({ narrator }: Stage, investor: Person, token: Token, shares: number): Promise<void> {
  await narrator.step(
    `buys ${shares} ${token.symbol}`,
    () => buy(investor, token.property_id, shares),
    ({ state, cost, transaction_hash }) => ({ note: `${state}, ${cost} USDC`, hash: transaction_hash }),
  );
}

export async function playInvestor(stage: Stage, plan: DemoInvestor, tokens: Map<string, Token>): Promise<Person> {
  const tokenOf = (symbol: string): Token => {
    const token = tokens.get(symbol);
    if (!token) throw new Error(`there is no ${symbol}`);
    return token;
  };
  const investor = await joinIn(stage, plan);
  await verifyAt(stage, investor, plan);
  for (const [symbol, shares] of plan.buys) await purchase(stage, investor, tokenOf(symbol), shares);
  for (const [symbol, shares, reason] of plan.refused)
    await tryInVain(stage, investor, tokenOf(symbol), shares, reason);
  return investor;
}
