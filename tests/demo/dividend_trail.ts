// SPDX-License-Identifier: GPL-3.0-or-later
// "Follow my rent": from a holder's dividend to the statement, the tenants' payments, Circle's transfers and the chain.
import { createHash } from 'node:crypto';
import type { Hash } from 'viem';
import type { Distribution, DistributionTrail } from '../harness/api_types.ts';
import { distributionOnChain } from '../harness/dividend_chain.ts';
import { demoRent } from './cast.ts';
import { named, type DividendStage } from './dividend_stage.ts';

type Line = DistributionTrail['lines'][number];

/** Every transaction that the trail names. */
function transactionsOf({ lines, funded, snapshot, payments }: DistributionTrail): Hash[] {
  const named = [
    ...lines.flatMap((line) => [line.transfer_transaction_hash, line.booking_transaction_hash]),
    ...[funded, snapshot].map((step) => step?.transaction_hash),
    ...payments.map(({ paid_transaction_hash }) => paid_transaction_hash),
  ];
  return [...new Set(named.filter((hash): hash is Hash => Boolean(hash)))];
}

function tellOfRent({ narrator }: DividendStage, line: Line): void {
  narrator.say(`${line.text}: ${line.amount_usd} USD, paid ${line.paid_at}`);
  narrator.say(`  Circle's transfer ${line.circle_transfer_id}  tx ${line.transfer_transaction_hash}`);
  narrator.say(`  booked in the Treasury ${line.converted_at}  tx ${line.booking_transaction_hash}`);
}

async function requireOnChain({ world: { chain } }: DividendStage, trail: DistributionTrail): Promise<number> {
  const hash = `0x${createHash('sha256').update(trail.statement).digest('hex')}`;
  const { statementHash } = await distributionOnChain(chain, trail.distribution_id);
  if (hash !== statementHash) throw new Error(`the statement has the hash ${hash}, the Safe signed ${statementHash}`);
  const transactions = transactionsOf(trail);
  for (const transaction of transactions)
    if (!(await chain.isMined(transaction))) throw new Error(`${transaction} is not on chain`);
  return transactions.length;
}

export async function followTheRent(stage: DividendStage, { id }: Distribution): Promise<void> {
  const { narrator, investors } = stage;
  const holder = named(investors, demoRent.follower);
  const trail = await narrator.step(
    `${holder.name} opens the dividend`,
    () => holder.api.call('getDistributionTrail', { path: { distribution_id: id } }),
    ({ payments: [mine] }) => ({ note: `${mine?.net} USDC`, hash: mine?.paid_transaction_hash }),
  );
  narrator.say(`is a part of ${trail.amount} USDC  tx ${trail.funded?.transaction_hash}`);
  narrator.say(
    `which the statement of ${trail.period_from} to ${trail.period_to} explains in ${trail.lines.length} lines`,
  );
  for (const line of trail.lines.filter(({ kind }) => kind === 'rent')) tellOfRent(stage, line);
  await narrator.step(
    "the statement's SHA-256 is the one that the Safe signed, and all transactions are on chain",
    () => requireOnChain(stage, trail),
    (count) => ({ note: `${count} transactions` }),
  );
  const year = String(new Date().getUTCFullYear());
  await narrator.step(
    `${holder.name} downloads the year ${year}`,
    async () => {
      const path = { statement_file: `${year}.pdf` };
      const { status, bytes } = await holder.api.send('getDividendStatement', { path });
      if (status !== 200 || !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`answered ${status}`);
      return bytes.length;
    },
    (size) => ({ note: `a PDF of ${size} bytes` }),
  );
}
