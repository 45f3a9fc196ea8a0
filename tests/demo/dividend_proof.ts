// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost and nothing appears: asked of the chain, past the server; and recomputed from its logs by freeholdd.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Distribution } from '../harness/api_types.ts';
import { booksOnChain, pendingOnChain } from '../harness/dividend_chain.ts';
import { usdcText } from '../harness/money.ts';
import { until } from '../harness/processes.ts';
import { balancesOf, receivedSince, type Balances } from './dividend_balances.ts';
import type { DividendStage } from './dividend_stage.ts';

/** By what the contract says of itself, and by who has how many USDC. */
export async function proveConservation(stage: DividendStage, before: Balances): Promise<void> {
  const { world, narrator, token } = stage;
  const { chain } = world;
  const books = await narrator.step(
    'paid + owed + withheld + carried is what was deposited, says the contract',
    async () => {
      const found = await booksOnChain(chain, token.address);
      const { deposited, paid, owed, withheld, carried } = found;
      if (paid + owed + withheld + carried !== deposited) throw new Error(`${deposited} were deposited`);
      const pending = await pendingOnChain(chain, token.address);
      if (pending !== 0n) throw new Error(`${pending} are pending`);
      return found;
    },
    ({ paid, owed, withheld, carried, deposited }) => ({
      note: `${[paid, owed, withheld, carried].map(usdcText).join(' + ')} = ${usdcText(deposited)} USDC`,
    }),
  );
  await narrator.step(
    'the USDC in the wallets and in the distributor are as many',
    async () => {
      const inWallets = receivedSince(before, await balancesOf(stage));
      const inDistributor = await chain.usdcOf(chain.deployment.contracts.dividendDistributor);
      if (inWallets + inDistributor !== books.deposited || inWallets !== books.paid)
        throw new Error(`${inWallets} in the wallets, ${inDistributor} in the distributor`);
      return [inWallets, inDistributor, books.deposited];
    },
    (parts) => {
      const [inWallets = '', inDistributor = '', deposited = ''] = parts.map(usdcText);
      return { note: `${inWallets} + ${inDistributor} = ${deposited} USDC` };
    },
  );
  await narrator.step(
    'the Treasury keeps what was not distributed: costs, what is held back',
    async () => {
      const kept = await chain.inTreasury(token.property_id);
      if (kept + books.deposited !== before.treasury) throw new Error(`it had ${before.treasury} and has ${kept}`);
      return kept;
    },
    (kept) => ({ note: `${usdcText(before.treasury)} - ${usdcText(books.deposited)} = ${usdcText(kept)} USDC` }),
  );
}

/** Compared after everything above, by the server. */
export async function seeBooksAgree({ world, narrator }: DividendStage): Promise<void> {
  const since = Date.now();
  await narrator.step(
    'the books agree with Stripe, Circle and the Treasury',
    async () => {
      const compared = await until('the next comparison', async () => {
        const { items } = await world.admin.api.call('getReconciliation');
        return items.find(({ compared_at }) => Date.parse(compared_at) > since);
      });
      const { differences, contradictions, overdue } = compared;
      const found = [...differences, ...contradictions, ...overdue];
      if (found.length > 0) throw new Error(JSON.stringify(found));
      return compared;
    },
    ({ compared_at }) => ({ note: `compared ${compared_at}` }),
  );
}

export async function verifyFromLogs({ world, narrator }: DividendStage, { id }: Distribution): Promise<void> {
  const { statement } = await world.admin.api.call('getDistributionTrail', { path: { distribution_id: id } });
  const file = join(world.directory, 'statement.json');
  writeFileSync(file, statement);
  const lines = await narrator.step(
    'freeholdd verify-distribution recomputes every holder from the logs',
    async () => {
      const { agrees, output } = await world.server.verifyDistribution(id, file);
      if (!agrees) throw new Error(output);
      return output.trim().split('\n');
    },
    (all) => ({ note: all.at(-1) }),
  );
  for (const line of lines.slice(0, -1)) narrator.say(line);
}
