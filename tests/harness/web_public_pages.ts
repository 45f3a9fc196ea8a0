// SPDX-License-Identifier: GPL-3.0-or-later
import { createProperty, sampleJpeg, tokenize, upload, uploadDeed } from './flows.ts';
import { dayIn } from './rent_flows.ts';
import type { World } from './world.ts';

export type PublicPage = 'landing' | 'catalogue' | 'property' | 'pay' | 'help';

/** Where anybody may look, with a property that has a photo and shares, and a rent link that can be paid: addresses by page. */
export async function publicPages(world: World): Promise<Record<PublicPage, string>> {
  const manager = await world.manager();
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  await uploadDeed(manager, id);
  await upload(manager, id, { kind: 'photo', name: 'front.jpg', type: 'image/jpeg', data: sampleJpeg });
  await manager.api.call('submitProperty', { path });
  await world.admin.api.call('approveProperty', { path });
  await tokenize(world, id);
  const body = { unit: 'Garage', description: 'Rent for March 2027', amount_usd: '1250', due_on: dayIn(3) };
  const { url } = await manager.api.call('createPaymentLink', { path, body });
  return {
    landing: '/',
    catalogue: '/properties',
    property: `/properties/${id}`,
    pay: `/pay${new URL(url ?? '').hash}`,
    help: '/help',
  };
}
