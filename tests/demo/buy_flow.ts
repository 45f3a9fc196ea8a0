// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 2 for one investor: account, wallet, verification, refusals, purchases.
import type { ChainTransaction, Token, Verification, VerificationLevel } from '../harness/api_types.ts';
import { buy, purchaseRequest, verify } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import type { DemoInvestor } from './cast.ts';
import type { Stage } from './tokenize_flow.ts';

const usdcUnit = 1_000_000n;

async function joinIn({ world, narrator }: Stage, plan: DemoInvestor): Promise<Person> {
  const slug = plan.name.toLowerCase().replace(' ', '.');
  const investor = world.person({
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

/** The claim's transaction says in its reference which verification it is for. */
async function claimOf({ world }: Stage, { id }: Verification): Promise<ChainTransaction | undefined> {
  const { items } = await world.admin.api.call('listChainTransactions', { query: { limit: 100 } });
  return items.find(({ purpose, reference }) => purpose === 'kyc_claim' && reference.includes(id));
}

async function verifyAt(stage: Stage, investor: Person, plan: DemoInvestor): Promise<void> {
  if (!plan.country) return;
  const levels: VerificationLevel[] = plan.accredited ? ['identity', 'accredited'] : ['identity'];
  for (const level of levels)
    await stage.narrator.step(
      `is verified (${level})`,
      async () => {
        const verification = await verify(stage.world.sandbox, investor, plan.country, level);
        return { ...verification, claim: await claimOf(stage, verification) };
      },
      ({ state, country, claim }) => ({ note: `${state}, ${country}, claim on chain`, hash: claim?.hash }),
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
