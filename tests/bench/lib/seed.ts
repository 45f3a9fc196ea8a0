// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue that is read: made by the API, then put up for sale past it, which would take a chain transaction each.
import { createProperty } from '../../harness/flows.ts';
import type { World } from '../../harness/world.ts';

const propertyCount = 500;

/** Ids of the public properties. */
export async function seedProperties(world: World): Promise<string[]> {
  const manager = await world.manager();
  const ids: string[] = [];
  for (let made = 0; made < propertyCount; ++made) ids.push((await createProperty(manager)).id);
  await world.database.execute("UPDATE properties SET state = 'TOKENIZED'");
  await world.database.execute('VACUUM ANALYZE properties');
  return ids;
}
