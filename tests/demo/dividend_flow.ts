// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 3, second part: an admin draws up what there is to distribute, the Safe's owners sign it, and the holders are paid.
import type { Distribution, Proposal } from '../harness/api_types.ts';
import { distributionOnChain, stateOnChain } from '../harness/dividend_chain.ts';
import { blockInUsdc, draftDistribution, getDistribution } from '../harness/dividend_flows.ts';
import { usdcText } from '../harness/money.ts';
import { until } from '../harness/processes.ts';
import { firstOfMonth } from '../harness/rent_flows.ts';
import { holdMining, mineUntil, resumeMining } from '../harness/transactions.ts';
import { demoRent } from './cast.ts';
import { proveConservation, seeBooksAgree, verifyFromLogs } from './dividend_proof.ts';
import { balancesOf } from './dividend_balances.ts';
import { printPayments } from './dividend_results.ts';
import { named, type DividendStage } from './dividend_stage.ts';
import { followTheRent } from './dividend_trail.ts';
import { payWhatIsOwed } from './owed_steps.ts';
import { seeExecuted, sign } from './safe_steps.ts';
import { printTable } from './table.ts';

/** Before whatever the server sends. */
const hurryWei = 20_000_000_000n;

function printStatement({ statement: { lines, totals } }: Distribution): void {
  const taken = (words: string, amount: string) => (Number(amount) === 0 ? [] : [[words, `-${amount}`]]);
  printTable([
    ['line', 'USD'],
    ...lines.map(({ text, amount_usd }) => [text, amount_usd]),
    ...taken('management fee', totals.management_fee_usd),
    ...taken('reserve', totals.reserve_usd),
    ['to be distributed', totals.distributable_usd],
  ]);
}

async function drawUp({ world, narrator, token }: DividendStage): Promise<Distribution> {
  const { admin } = world;
  const draft = await narrator.step(
    `${admin.name} draws up the income statement`,
    () => draftDistribution(world, token, firstOfMonth()),
    ({ statement: { lines, totals } }) => ({ note: `${lines.length} lines, ${totals.distributable_usd} USD` }),
  );
  const path = { distribution_id: draft.id };
  const corrected = await narrator.step(
    'corrects it with a reason',
    () => admin.api.call('setDistributionAdjustments', { path, body: { adjustments: [demoRent.correction] } }),
    ({ adjustments: [one] }) => ({ note: `${one?.amount_usd} USD, "${one?.reason}"` }),
  );
  printStatement(corrected);
  await narrator.step('the statement from before the correction cannot be approved any more', () =>
    admin.api.refused(
      'approveDistribution',
      { path, body: { statement_hash: draft.statement_hash } },
      409,
      'statement_changed',
    ),
  );
  return corrected;
}

async function approve({ world, narrator }: DividendStage, { id, statement_hash }: Distribution): Promise<Proposal> {
  const path = { distribution_id: id };
  return narrator.step(
    `${world.admin.name} approves the statement by its hash`,
    () => world.admin.api.call('approveDistribution', { path, body: { statement_hash } }),
    ({ title }) => ({ note: title }),
  );
}

/** Blocks come by hand here, so that a sale falls exactly between the snapshot and the payment. */
async function fundAndSnapshot(stage: DividendStage, id: string, proposal: Proposal): Promise<void> {
  const { world, narrator } = stage;
  const reaches = (state: number) => async () => (await distributionOnChain(world.chain, id)).state === state;
  await holdMining(world);
  await sign(stage, proposal, 1);
  await narrator.step(
    'the distributor has the money',
    async () => {
      await mineUntil(world, 'the funding', reaches(stateOnChain.funded));
      return distributionOnChain(world.chain, id);
    },
    ({ amount }) => ({ note: `${usdcText(amount)} USDC` }),
  );
  await narrator.step(
    'the snapshot says who holds what',
    async () => {
      await mineUntil(world, 'the snapshot', reaches(stateOnChain.running));
      return distributionOnChain(world.chain, id);
    },
    ({ totalShares }) => ({ note: `${totalShares} shares` }),
  );
}

async function sellInBetween({ world, narrator, token, investors }: DividendStage, id: string): Promise<void> {
  const { chain } = world;
  const [seller, buyer] = [named(investors, demoRent.seller), named(investors, demoRent.buyer)];
  await narrator.step(
    `${seller.name} hands all shares on to ${buyer.name}, before anybody is paid`,
    async () => {
      const shares = await chain.sharesOf(token.address, seller.account.address);
      const args = [buyer.account.address, shares];
      const hash = await chain.submitSigned(seller.account, 'PropertyToken', token.address, 'transfer', args, hurryWei);
      await mineUntil(world, 'the transfer', () => chain.isMined(hash));
      const { sharesLeft, totalShares } = await distributionOnChain(chain, id);
      if (sharesLeft !== totalShares) throw new Error(`only ${sharesLeft} of ${totalShares} shares are unpaid`);
      return { shares, hash };
    },
    ({ shares, hash }) => ({ note: `${shares} ${token.symbol}`, hash }),
  );
}

async function pay({ world, narrator }: DividendStage, id: string): Promise<Distribution> {
  await resumeMining(world);
  const paid = await narrator.step(
    'everybody is paid or owed',
    (report) =>
      until(
        'the distribution to be complete',
        async () => {
          const distribution = await getDistribution(world.admin, id);
          const { holders, pending_holders } = distribution.figures;
          report(`${distribution.state}, ${pending_holders} of ${holders} holders wait`);
          return distribution.state === 'COMPLETE' && distribution;
        },
        { timeoutMs: 90_000, everyMs: 100 },
      ),
    ({ state, figures, completed }) => ({
      note: `${state}, ${figures.paid} USDC paid`,
      hash: completed?.transaction_hash,
    }),
  );
  const { items } = await world.admin.api.call('listDistributionPages', { path: { distribution_id: id } });
  for (const { page, holders, owed_holders, transaction_hash } of items)
    narrator.say(`page ${page}: ${holders} holders, ${owed_holders} of them owed  tx ${transaction_hash}`);
  return paid;
}

async function distribute(stage: DividendStage): Promise<Distribution> {
  const { id, ...statement } = await drawUp(stage);
  const proposal = await approve(stage, { id, ...statement });
  await fundAndSnapshot(stage, id, proposal);
  await sellInBetween(stage, id);
  const paid = await pay(stage, id);
  await seeExecuted(stage, proposal);
  return paid;
}

export async function playDividend(stage: DividendStage): Promise<void> {
  const { world, narrator, investors } = stage;
  const blocked = named(investors, demoRent.blacklisted);
  await narrator.step(
    `USDC blacklists ${blocked.name}`,
    () => blockInUsdc(world.chain, blocked),
    (hash) => ({ hash }),
  );
  const before = await balancesOf(stage);
  const paid = await distribute(stage);
  narrator.chapter('Who got what, and why');
  await printPayments(stage, paid, before);
  await proveConservation(stage, before);
  narrator.chapter(`Follow my rent: ${demoRent.follower}`);
  await followTheRent(stage, paid);
  narrator.chapter(`What ${blocked.name} is owed`);
  await payWhatIsOwed(stage, paid, before);
  narrator.chapter('Is it all there? The chain says');
  await proveConservation(stage, before);
  await seeBooksAgree(stage);
  await verifyFromLogs(stage, paid);
}
