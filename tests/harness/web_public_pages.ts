// SPDX-License-Identifier: GPL-3.0-or-later
import { picturedProperty } from './flows.ts';
import { dayIn } from './rent_flows.ts';
import type { World } from './world.ts';

export type PublicPage = 'landing' | 'catalogue' | 'property' | 'pay' | 'help';

/** Where anybody may look, with a property that has a photo and shares, and a rent link that can be paid: addresses by page. */
export async function publicPages(world: World): Promise<Record<PublicPage, string>> {
  const manager = await world.manager();
  const id = await picturedProperty(world, manager);
  const body = { unit: 'Garage', description: 'Rent for March 2027', amount_usd: '1250', due_on: dayIn(3) };
  const { url } = await manager.api.call('createPaymentLink', { path: { property_id: id }, body });
  return {
    landing: '/',
    catalogue: '/properties',
    property: `/properties/${id}`,
    pay: `/pay${new URL(url ?? '').hash}`,
    help: '/help',
  };
}
