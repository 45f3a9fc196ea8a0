// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 1 for one property: draft, papers, review, proposal, signatures, token.
import type { Token } from '../harness/api_types.ts';
import { upload, waitForProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import type { World } from '../harness/world.ts';
import type { DemoProperty } from './cast.ts';
import type { Narrator } from './narrator.ts';
import { papersOf, photosOf } from './pictures.ts';
import { seeExecuted, sign } from './safe_steps.ts';

export interface Stage {
  world: World;
  manager: Person;
  narrator: Narrator;
}

async function submit({ manager, narrator }: Stage, property: DemoProperty): Promise<string> {
  const { name } = property.facts;
  const { id } = await narrator.step(`${manager.name} drafts ${name}`, () =>
    manager.api.call('createProperty', { body: property.facts }),
  );
  await narrator.step(
    'uploads pictures, deed and valuation',
    () => Promise.all([...photosOf(property), ...papersOf(property)].map((file) => upload(manager, id, file))),
    (documents) => ({
      note: `${documents.length} files, ${documents.reduce((sum, { size_bytes }) => sum + size_bytes, 0)} bytes`,
    }),
  );
  await narrator.step(
    'adds what an appraiser found',
    () => addValuation(manager, id, property.facts.valuation_usd),
    ({ amount_usd, valued_on }) => ({ note: `${amount_usd} USD on ${valued_on}` }),
  );
  await narrator.step(
    'submits it',
    () => manager.api.call('submitProperty', { path: { property_id: id } }),
    ({ state }) => ({ note: state }),
  );
  return id;
}

function addValuation(manager: Person, id: string, amount: string) {
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10);
  const body = { valued_on: yesterday, amount_usd: amount, method: 'income', appraiser: 'Ada & Partners' };
  return manager.api.call('addValuation', { path: { property_id: id }, body });
}

async function review({ world, manager, narrator }: Stage, property: DemoProperty, id: string): Promise<void> {
  const path = { property_id: id };
  const { admin } = world;
  if (property.changes_requested) {
    const note = property.changes_requested;
    await narrator.step(
      `${admin.name} sends it back`,
      () => admin.api.call('requestPropertyChanges', { path, body: { note } }),
      () => ({ note: `"${note}"` }),
    );
    await narrator.step(`${manager.name} answers and submits again`, async () => {
      const description = property.second_description ?? property.facts.description;
      await manager.api.call('editProperty', { path, body: { ...property.facts, description } });
      return manager.api.call('submitProperty', { path });
    });
  }
  await narrator.step(
    `${admin.name} approves`,
    () => admin.api.call('approveProperty', { path }),
    ({ state }) => ({ note: state }),
  );
}

async function tokenize(stage: Stage, property: DemoProperty, id: string, turn: number): Promise<Token> {
  const { world, narrator } = stage;
  const path = { property_id: id };
  const proposal = await narrator.step(
    `${world.admin.name} proposes the tokenization`,
    () => world.admin.api.call('startTokenization', { path, body: property.token }),
    ({ title, nonce }) => ({ note: `${title} (Safe nonce ${nonce})` }),
  );
  await sign(stage, proposal, turn);
  await seeExecuted(stage, proposal);
  await narrator.step(
    'the token is seen on chain',
    () => waitForProperty(world.admin, id, 'TOKENIZED'),
    ({ state }) => ({ note: state }),
  );
  const token = await world.admin.api.call('getToken', { path });
  narrator.say(
    `${token.symbol} at ${token.address}: ${token.authorized_shares} shares of ${token.price_per_share} USDC`,
  );
  return token;
}

export async function playTokenization(stage: Stage, property: DemoProperty, turn: number): Promise<Token> {
  const id = await submit(stage, property);
  await review(stage, property, id);
  return tokenize(stage, property, id, turn);
}
