// SPDX-License-Identifier: GPL-3.0-or-later
// Who could not be paid is told, gets off the blacklist, and is paid.
import type { Distribution } from '../harness/api_types.ts';
import { debtOf, unblockInUsdc } from '../harness/dividend_flows.ts';
import { micro } from '../harness/money.ts';
import { until } from '../harness/processes.ts';
import { demoRent } from './cast.ts';
import { holdingOf, type Balances } from './dividend_balances.ts';
import { named, type DividendStage } from './dividend_stage.ts';

export async function payWhatIsOwed(stage: DividendStage, { id }: Distribution, before: Balances): Promise<void> {
  const { world, narrator, token, investors } = stage;
  const { chain, admin, sandbox } = world;
  const holder = named(investors, demoRent.blacklisted);
  const { address } = holder.account;
  await narrator.step(
    `${holder.name} is told by mail`,
    () => sandbox.waitForMail(holder.email, /^Your dividend from .* is waiting/),
    ({ subject }) => ({ note: `"${subject}"` }),
  );
  const options = { path: { property_id: token.property_id, address } };
  const debt = await narrator.step(
    `${admin.name} cannot have it paid as long as USDC refuses`,
    async () => {
      const { status } = await admin.api.send('payOwedDividend', options);
      if (status !== 422) throw new Error(`answered ${status}`);
      return debtOf(world, token, holder);
    },
    (owed) => ({ note: `${owed?.amount} USDC, ${owed?.reason}` }),
  );
  await narrator.step(
    `USDC takes ${holder.name} off the blacklist`,
    () => unblockInUsdc(chain, holder),
    (hash) => ({ hash }),
  );
  await narrator.step(
    `${admin.name} has it paid`,
    async () => {
      // The server tries by itself as well, and may have been faster.
      const { status } = await admin.api.send('payOwedDividend', options);
      if (![202, 404, 409].includes(status)) throw new Error(`answered ${status}`);
      return until('the debt to be paid', async () => {
        const { items } = await holder.api.call('getMyDividend', { path: { distribution_id: id } });
        return items.find(({ state }) => state === 'PAID');
      });
    },
    ({ state, paid_transaction_hash }) => ({ note: `${state}`, hash: paid_transaction_hash }),
  );
  await narrator.step(
    'the wallet has it',
    async () => {
      const got = (await chain.usdcOf(address)) - holdingOf(before, address).usdc;
      if (got !== micro(debt?.amount ?? null)) throw new Error(`${got} arrived, ${debt?.amount} was owed`);
    },
    () => ({ note: `${debt?.amount} USDC` }),
  );
}
