// SPDX-License-Identifier: GPL-3.0-or-later
// Sales with a minimum: one that is raised, with rules that refuse, and one that fails and gives everybody their money back.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Token, TokenRules } from '../harness/api_types.ts';
import {
  buy,
  inSeconds,
  purchaseRequest,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
  waitForToken,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from './tokenize_flow.ts';

const secondsToRaise = 60;
const aDay = 86_400;
const anyInvestor: TokenRules = {
  country_mode: 'any',
  countries: [],
  accredited_only: false,
  max_holding_bps: 10000,
};

async function verified({ world, narrator }: Stage, name: string): Promise<Person> {
  return narrator.step(`${name} registers and is verified`, () => verifiedInvestor(world, { name, usdc: 5_000n }));
}

async function purchase({ narrator }: Stage, investor: Person, token: Token, shares: number) {
  return narrator.step(
    `${investor.name} buys ${shares} ${token.symbol}`,
    () => buy(investor, token.property_id, shares),
    ({ state, cost, transaction_hash }) => ({ note: `${state}, ${cost} USDC`, hash: transaction_hash }),
  );
}

async function refusedByTheCap({ narrator }: Stage, investor: Person, token: Token): Promise<void> {
  const body = purchaseRequest(investor, token.property_id, 1);
  await narrator.step(
    `${investor.name} is refused: one holder too many`,
    () => investor.api.refused('createPurchase', { body }, 422, 'holder_cap_reached'),
    ({ detail }) => ({ note: detail }),
  );
}

async function refusedByTheHoldingPeriod({ narrator }: Stage, investor: Person, token: Token): Promise<void> {
  await narrator.step(
    `${investor.name} asks to hand shares on, too early`,
    async () => {
      const { checks } = await investor.api.call('getTransferEligibility', {
        path: { property_id: token.property_id },
        query: { wallet: investor.account.address, shares: 1 },
      });
      const check = checks.find(({ reason }) => reason === 'holding_period');
      if (!check) throw new Error(`nothing stands against it: ${JSON.stringify(checks)}`);
      return check;
    },
    ({ params }) => ({ note: `unlocks at ${params.unlocks_at}` }),
  );
}

export async function playSuccessfulRaise(stage: Stage): Promise<Token> {
  const { world, manager, narrator } = stage;
  const token = await narrator.step(
    'a building goes on sale that must raise 500 USDC, for two holders, held for a year',
    () =>
      tokenizedProperty(world, manager, {
        minimum_raise: '500',
        sale_deadline: inSeconds(aDay),
        rules: { ...anyInvestor, max_holders: 2, holding_period_seconds: 365 * aDay },
      }),
    ({ symbol, sale_deadline }) => ({ note: `${symbol} until ${sale_deadline}` }),
  );
  const [first, second, third] = [
    await verified(stage, 'Nora Lind'),
    await verified(stage, 'Otto Berg'),
    await verified(stage, 'Pia Falk'),
  ];
  await purchase(stage, first, token, 6);
  await purchase(stage, second, token, 4);
  await narrator.step(
    'the minimum is raised',
    () => waitForToken(world, token.property_id, ({ minimum_raised }) => minimum_raised),
    ({ raised, minimum_raise }) => ({ note: `${raised} of ${minimum_raise} USDC` }),
  );
  await refusedByTheCap(stage, third, token);
  await refusedByTheHoldingPeriod(stage, first, token);
  return token;
}

export async function playFailedRaise(stage: Stage): Promise<Token> {
  const { world, manager, narrator } = stage;
  const [first, second] = [await verified(stage, 'Rita Holm'), await verified(stage, 'Sven Dahl')];
  const token = await narrator.step(
    `another must raise 100000 USDC within ${secondsToRaise} seconds`,
    () => tokenizedProperty(world, manager, { minimum_raise: '100000', sale_deadline: inSeconds(secondsToRaise) }),
    ({ symbol }) => ({ note: symbol }),
  );
  const purchases = [await purchase(stage, first, token, 3), await purchase(stage, second, token, 2)];
  await narrator.step(
    'the time is over, and the sale has failed',
    () => waitForToken(world, token.property_id, ({ sale_state }) => sale_state === 'failed', 90_000),
    ({ raised, minimum_raise }) => ({ note: `${raised} of ${minimum_raise} USDC` }),
  );
  // A local chain's clock stands still while nobody sends anything, and counts whole seconds.
  await sleep(2000);
  await world.rpc('evm_mine');
  for (const [index, investor] of [first, second].entries())
    await narrator.step(
      `${investor.name} is refunded`,
      async () => {
        await waitForPurchase(investor, purchases[index]?.id ?? '', 'REFUNDED');
        return world.chain.usdcOf(investor.account.address);
      },
      (microUsdc) => ({ note: `has ${microUsdc / 1_000_000n} USDC again` }),
    );
  return token;
}
