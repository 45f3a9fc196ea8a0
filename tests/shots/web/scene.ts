// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to see: a building that is traded and pays, others on their way, a lease, rent that is due.
import { collectRent, distribute } from '../../harness/dividend_flows.ts';
import { approvedProperty, buy, picturedProperty, submittedProperty, verifiedInvestor } from '../../harness/flows.ts';
import { place, waitForSettlement } from '../../harness/market_flows.ts';
import type { Person } from '../../harness/person.ts';
import { chargesOf, createLease, dayIn } from '../../harness/rent_flows.ts';
import type { World } from '../../harness/world.ts';

export interface Scene {
  people: Record<'investor' | 'manager' | 'admin' | 'tenant', Person>;
  /** For each route with an id in it. */
  ids: Record<string, string>;
  /** What an address has behind its `#`, by route. */
  fragments: Record<string, string>;
}

/** Some levels on both sides, and a trade. */
async function market(id: string, seller: Person, investor: Person): Promise<void> {
  for (const [shares, price] of [
    [40, '52.5'],
    [25, '51.75'],
    [60, '53'],
  ] as const)
    await place(seller, id, 'sell', shares, price);
  for (const [shares, price] of [
    [30, '50.25'],
    [55, '49.5'],
  ] as const)
    await place(investor, id, 'buy', shares, price);
  const bought = await place(investor, id, 'buy', 10, '51.75');
  await waitForSettlement(investor, bought.id);
}

export async function playedScene(world: World): Promise<Scene> {
  const [manager, tenant] = await Promise.all([world.manager(), world.tenant()]);
  const [investor, seller] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  const property = await picturedProperty(world, manager);
  await buy(seller, property, 300);
  await buy(investor, property, 120);
  await market(property, seller, investor);
  await collectRent(world, manager, property, 1250);
  const token = await world.admin.api.call('getToken', { path: { property_id: property } });
  const distribution = await distribute(world, token);
  await chargesOf(manager, await createLease(manager, property, { tenant_email: tenant.email }));
  const [submitted, approved] = [await submittedProperty(manager), await approvedProperty(world, manager)];
  const { items: proposals } = await world.admin.api.call('listProposals');
  const body = { unit: 'Garage', description: 'Rent for March 2027', amount_usd: '1250', due_on: dayIn(3) };
  const link = await manager.api.call('createPaymentLink', { path: { property_id: property }, body });
  return {
    people: { investor, manager, admin: world.admin, tenant },
    ids: {
      '/properties/[id]': property,
      '/trade/[id]': property,
      '/dividends/[id]': distribution.id,
      '/manager/properties/[id]': submitted.id,
      '/admin/review/[id]': submitted.id,
      '/admin/tokenization/[id]': approved.id,
      '/admin/proposals/[id]': proposals[0]?.id ?? '',
      '/admin/distributions/[id]': distribution.id,
    },
    fragments: { '/pay': new URL(link.url ?? '').hash },
  };
}
