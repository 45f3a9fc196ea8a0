// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of flow 3 as tests take it: rent that arrives in the Treasury, and its distribution.
import { faucetIndex } from './accounts.ts';
import type { ChargeState, Distribution, DistributionState, OwedDividend, Proposal, Token } from './api_types.ts';
import type { Chain } from './chain.ts';
import { availableAtOnce } from './collections.ts';
import { buy, signProposal, tokenizedProperty, waitForProposal } from './flows.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import { checkoutOver, dayIn, getCharge, payOutToCircle } from './rent_flows.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from './transactions.ts';
import type { World } from './world.ts';

/** Somebody is to pay so many dollars. */
export async function newRentLink(manager: Person, propertyId: string, dollars: number) {
  const body = { unit: 'Flat 3', description: 'Rent', amount_usd: String(dollars), due_on: dayIn(3) };
  const link = await manager.api.call('createPaymentLink', { path: { property_id: propertyId }, body });
  return { url: link.url, charge: link.charge?.id ?? '' };
}

/** What was paid with a card available at once is paid out to Circle, and is USDC in the Treasury. */
export async function payThrough(world: World, manager: Person, charge: string): Promise<void> {
  const isIn = async (state: ChargeState) => (await getCharge(manager, charge)).state === state;
  await world.sandbox.stripe.settle();
  await until(`charge ${charge} to be settled`, () => isIn('SETTLED'), { timeoutMs: 30_000 });
  await payOutToCircle(world);
  await until(`charge ${charge} to be converted`, () => isIn('CONVERTED'), { timeoutMs: 60_000 });
}

/** Rent of so many dollars, from a link to USDC in the Treasury. The id of its charge. */
export async function collectRent(world: World, manager: Person, propertyId: string, dollars: number): Promise<string> {
  const { url, charge } = await newRentLink(manager, propertyId, dollars);
  await world.sandbox.stripe.payByCard(await checkoutOver(world, url), availableAtOnce);
  await payThrough(world, manager, charge);
  return charge;
}

/** A building of which everybody holds ten shares, with so many dollars of rent in the Treasury. */
export async function earningProperty(
  world: World,
  manager: Person,
  holders: Person[],
  dollars: number,
): Promise<Token> {
  const token = await tokenizedProperty(world, manager);
  for (const holder of holders) await buy(holder, token.property_id, 10);
  await collectRent(world, manager, token.property_id, dollars);
  return token;
}

/** Of everything up to today. */
export function draftDistribution(world: World, { property_id }: Token, from = '2020-01-01'): Promise<Distribution> {
  const body = { period_from: from, period_to: dayIn(0) };
  return world.admin.api.call('createDistribution', { path: { property_id }, body });
}

export const getDistribution = (person: Person, id: string): Promise<Distribution> =>
  person.api.call('getDistribution', { path: { distribution_id: id } });

/** Of a day long ago, with no rent in it: so many dollars of what the Treasury has. A property's days only go forward. */
export async function draftOfDay(
  world: World,
  { property_id }: Token,
  day: number,
  dollars: number,
): Promise<Distribution> {
  const period = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  const body = { period_from: period, period_to: period };
  const { id } = await world.admin.api.call('createDistribution', { path: { property_id }, body });
  return adjust(world, id, dollars);
}

/** By so many dollars, instead of whatever was there before. */
export function adjust(world: World, id: string, dollars: number): Promise<Distribution> {
  const adjustments = [{ amount_usd: dollars.toFixed(2), reason: 'As the owners decided.' }];
  const path = { distribution_id: id };
  return world.admin.api.call('setDistributionAdjustments', { path, body: { adjustments } });
}

/** By an admin, and signed by as many as it takes. */
export async function approveDistribution(world: World, id: string): Promise<Proposal> {
  const { statement_hash } = await getDistribution(world.admin, id);
  const path = { distribution_id: id };
  const proposal = await world.admin.api.call('approveDistribution', { path, body: { statement_hash } });
  for (const admin of world.admins.slice(0, proposal.threshold)) await signProposal(admin, proposal);
  return proposal;
}

/** Approved, signed and executed. */
export async function fundDistribution(world: World, id: string): Promise<void> {
  const proposal = await approveDistribution(world, id);
  await waitForProposal(world.admin, proposal.id, 'EXECUTED');
}

/**
 * Funded, and the server stopped before its next transaction, which is that of the snapshot: `world.gate.step()` lets one
 * after the other go, `world.gate.release()` all.
 */
export async function fundAndHold(world: World, id: string): Promise<void> {
  const known = await allTransactions(world);
  await holdMining(world);
  await approveDistribution(world, id);
  await waitForNewTransaction(world, known, 'BROADCAST');
  world.gate.hold('eth_estimateGas');
  await resumeMining(world);
  await waitForDistribution(world, id, 'FUNDED');
  await world.gate.waitUntilHeld();
}

/** As fundAndHold(), but with the snapshot taken: held is the first page. */
export async function snapshotAndHold(world: World, id: string): Promise<void> {
  await fundAndHold(world, id);
  world.gate.step();
  await waitForDistribution(world, id, 'SNAPSHOTTED');
  await world.gate.waitUntilHeld();
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

/** USDC refuses to move anything to or from this person's wallet. */
export const blockInUsdc = (chain: Chain, { account }: Person) =>
  chain.send(faucetIndex, 'TestUsdc', chain.deployment.contracts.usdc, 'blacklist', [account.address]);

export const unblockInUsdc = (chain: Chain, { account }: Person) =>
  chain.send(faucetIndex, 'TestUsdc', chain.deployment.contracts.usdc, 'unBlacklist', [account.address]);

/** What this person is owed for a token. */
export async function debtOf({ admin }: World, token: Token, { account }: Person): Promise<OwedDividend | undefined> {
  const { items } = await admin.api.call('listOwedDividends');
  return items.find(({ property_id, wallet }) => property_id === token.property_id && wallet === account.address);
}
