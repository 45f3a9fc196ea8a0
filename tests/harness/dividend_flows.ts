// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of flow 3 as tests take it: rent that arrives in the Treasury, and its distribution.
import type { Distribution, DistributionState, Proposal, Token } from './api_types.ts';
import { signProposal, waitForProposal } from './flows.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import { checkoutOver, dayIn, getCharge } from './rent_flows.ts';
import type { World } from './world.ts';

/** Its money does not rest at Stripe. */
const cardAvailableAtOnce = '4000000000000077';

/** Rent of so many dollars, from a link to USDC in the Treasury. The id of its charge. */
export async function collectRent(world: World, manager: Person, propertyId: string, dollars: number): Promise<string> {
  const { stripe, circle } = world.sandbox;
  const body = { unit: 'Flat 3', description: 'Rent', amount_usd: String(dollars), due_on: dayIn(3) };
  const link = await manager.api.call('createPaymentLink', { path: { property_id: propertyId }, body });
  const charge = link.charge?.id ?? '';
  await stripe.payByCard(await checkoutOver(world, link.url), cardAvailableAtOnce);
  await until(`charge ${charge} to be settled`, async () => (await getCharge(manager, charge)).state === 'SETTLED', {
    timeoutMs: 30_000,
  });
  const payout = await stripe.payOut();
  await stripe.payoutArrives(payout.id);
  await circle.deposit((payout.amount / 100).toFixed(2));
  await until(
    `charge ${charge} to be converted`,
    async () => (await getCharge(manager, charge)).state === 'CONVERTED',
    {
      timeoutMs: 60_000,
    },
  );
  return charge;
}

/** Of everything up to today. */
export function draftDistribution(world: World, { property_id }: Token, from = '2020-01-01'): Promise<Distribution> {
  const body = { period_from: from, period_to: dayIn(0) };
  return world.admin.api.call('createDistribution', { path: { property_id }, body });
}

export const getDistribution = (person: Person, id: string): Promise<Distribution> =>
  person.api.call('getDistribution', { path: { distribution_id: id } });

/** Approved by an admin and signed by as many as it takes. */
export async function approveDistribution(world: World, id: string): Promise<Proposal> {
  const { statement_hash } = await getDistribution(world.admin, id);
  const path = { distribution_id: id };
  const proposal = await world.admin.api.call('approveDistribution', { path, body: { statement_hash } });
  for (const admin of world.admins.slice(0, proposal.threshold)) await signProposal(admin, proposal);
  return proposal;
}

/** Approved, signed and executed. */
export async function fundDistribution(world: World, id: string): Promise<void> {
  const { id: proposal } = await approveDistribution(world, id);
  await waitForProposal(world.admin, proposal, 'EXECUTED');
}

export function waitForDistribution(world: World, id: string, ...states: DistributionState[]): Promise<Distribution> {
  return until(
    `distribution ${id} to be ${states.join(' or ')}`,
    async () => {
      const distribution = await getDistribution(world.admin, id);
      return states.includes(distribution.state) && distribution;
    },
    { timeoutMs: 60_000 },
  );
}

/** From the rent to the last holder. */
export async function distribute(world: World, token: Token): Promise<Distribution> {
  const { id } = await draftDistribution(world, token);
  await fundDistribution(world, id);
  return waitForDistribution(world, id, 'COMPLETE');
}
