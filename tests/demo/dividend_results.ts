// SPDX-License-Identifier: GPL-3.0-or-later
// Who got what of a distribution, and whether their wallets have it.
import type { Distribution, DividendPayment, OwedReason } from '../harness/api_types.ts';
import { micro } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import { demoInvestors } from './cast.ts';
import { balancesOf, holdingOf, type Balances } from './dividend_balances.ts';
import type { DividendStage } from './dividend_stage.ts';
import { printTable } from './table.ts';

const reasons: Record<OwedReason, string> = {
  frozen: 'the wallet is frozen',
  not_verified: 'not verified any more',
  transfer_failed: 'USDC refused the transfer',
  moved: 'the wallet was lost',
};

function whyOf({ owed_reason, wallet }: DividendPayment, before: Balances, now: Balances): string {
  if (owed_reason) return reasons[owed_reason];
  const isSold = holdingOf(now, wallet).shares < holdingOf(before, wallet).shares;
  return isSold ? 'held them at the snapshot, sold since' : 'held them at the snapshot';
}

const countryOf = (wanted: string) => demoInvestors.find(({ name }) => name === wanted)?.country ?? '';

/** The dividends, and those who hold shares by now and had none at the snapshot. */
export async function printPayments(stage: DividendStage, { id }: Distribution, before: Balances): Promise<void> {
  const { world, narrator, investors } = stage;
  const path = { distribution_id: id };
  const payments = await everyItem(world.admin.api, 'listDistributionPayments', { path });
  const now = await balancesOf(stage);
  const rows = investors.flatMap(({ name, account: { address } }) => {
    const who = [name, countryOf(name)];
    const payment = payments.find(({ wallet }) => wallet === address);
    if (payment) {
      const why = whyOf(payment, before, now);
      const { shares, gross, withheld, net, state } = payment;
      return [[...who, `${state}: ${why}`, shares, gross ?? '', withheld ?? '', net ?? '']];
    }
    const bought = holdingOf(now, address).shares;
    return bought > 0n ? [[...who, `nothing: got ${bought} shares after the snapshot`, '0', '', '', '']] : [];
  });
  printTable([['holder', 'country', 'why', 'shares', 'gross', 'withheld', 'net'], ...rows], 3);
  await narrator.step(
    'each wallet has just that, and the snapshot is right',
    async () => {
      for (const [wallet, { shares, usdc }] of before.wallets) {
        const payment = payments.find((one) => one.wallet === wallet);
        const due = payment?.state === 'PAID' ? micro(payment.net) : 0n;
        if (holdingOf(now, wallet).usdc - usdc !== due) throw new Error(`${wallet} did not get ${due}`);
        if (BigInt(payment?.shares ?? 0) !== shares) throw new Error(`${wallet} held ${shares} shares`);
      }
    },
    () => ({ note: `${payments.length} dividends` }),
  );
}
