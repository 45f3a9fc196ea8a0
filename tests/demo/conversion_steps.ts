// SPDX-License-Identifier: GPL-3.0-or-later
// From Stripe over Circle to USDC in the Treasury.
import type { ChargeHistory, Token } from '../harness/api_types.ts';
import { microOfUsd, usdcText } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import { until } from '../harness/processes.ts';
import { getCharge, payOutToCircle } from '../harness/rent_flows.ts';
import type { Report } from './narrator.ts';
import type { Stage } from './tokenize_flow.ts';

function waitForConversion({ manager }: Stage, ids: string[], report: Report): Promise<ChargeHistory[]> {
  const look = async () => {
    const charges = await Promise.all(ids.map((id) => getCharge(manager, id)));
    report(charges.map(({ state }) => state).join(', '));
    return charges.every(({ state }) => state === 'CONVERTED') && charges;
  };
  return until(`${ids.length} charges to be CONVERTED`, look, { timeoutMs: 60_000, everyMs: 100 });
}

async function seeConversions({ world, narrator }: Stage, { property_id }: Token): Promise<void> {
  const items = await everyItem(world.admin.api, 'listConversions');
  const ofProperty = items.filter((conversion) => conversion.property_id === property_id);
  for (const { transfer_id, amount_usd, transaction_hash } of ofProperty)
    narrator.say(`Circle's transfer ${transfer_id}: ${amount_usd} USDC  tx ${transaction_hash}`);
}

export async function convert(stage: Stage, token: Token, ids: string[]): Promise<void> {
  const { world, narrator } = stage;
  await narrator.step(
    'Stripe pays it out, and it arrives at Circle',
    () => payOutToCircle(world),
    (cents) => ({ note: `${(cents / 100).toFixed(2)} USD` }),
  );
  const charges = await narrator.step(
    'Circle sends USDC to the Treasury, and it is booked for the building',
    (report) => waitForConversion(stage, ids, report),
    (all) => ({ note: `${all.length} payments CONVERTED` }),
  );
  await seeConversions(stage, token);
  await narrator.step(
    'the Treasury has on chain what was paid, less the fees',
    async () => {
      const net = charges.flatMap(({ payments }) => payments).filter(({ converted_at }) => converted_at);
      const paid = net.reduce((sum, { net_usd }) => sum + microOfUsd(net_usd), 0n);
      const held = await world.chain.inTreasury(token.property_id);
      if (held !== paid) throw new Error(`${usdcText(held)} held, ${usdcText(paid)} paid`);
      return held;
    },
    (held) => ({ note: `${usdcText(held)} USDC` }),
  );
}
