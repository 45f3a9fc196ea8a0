// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, every building goes from draft to one token, in one proposal, and
// no step is lost or done twice.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Property, Proposal } from '../harness/api_types.ts';
import { campaign, requireNoNonceGap } from '../harness/campaign.ts';
import { signUntilExecuted } from '../harness/campaign_signing.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { deedFields, draft, sampleDeed, tokenizationRequest, waitForProperty } from '../harness/flows.ts';
import { Insistence, patiently } from '../harness/insistence.ts';
import { requireToldOnce } from '../harness/messages.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const managerCount = 3;

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain, admin } = world;
const insistence = new Insistence();
const managers: Person[] = [];
/** Names of the buildings that went all the way, each with its property and proposal. */
const finished = new Map<string, { property: Property; proposal: Proposal }>();
let nonceBefore: number;

before(async () => {
  for (let i = 0; i < managerCount; ++i) managers.push(await world.manager());
  nonceBefore = await chain.operatorNonce();
});

async function inState(person: Person, id: string, states: Property['state'][]): Promise<Property | undefined> {
  const property = await person.api.call('getProperty', { path: { property_id: id } });
  return states.includes(property.state) ? property : undefined;
}

async function create(manager: Person, name: string): Promise<Property> {
  return insistence.done(manager, 'createProperty', { body: draft({ name }) }, async () =>
    (await everyItem(manager.api, 'listProperties', { query: { mine: true } })).find((found) => found.name === name),
  );
}

async function submitAndApprove(manager: Person, id: string): Promise<void> {
  const path = { property_id: id };
  const deed = {
    path,
    query: { kind: 'deed', name: 'deed.pdf', ...deedFields },
    raw: { type: 'application/pdf', data: sampleDeed },
  };
  await insistence.done(manager, 'uploadDocument', deed, async () =>
    (await everyItem(manager.api, 'listDocuments', { path })).find(({ kind }) => kind === 'deed'),
  );
  await insistence.done(manager, 'submitProperty', { path }, () => inState(manager, id, ['PENDING_APPROVAL']));
  await insistence.done(admin, 'approveProperty', { path }, () => inState(admin, id, ['APPROVED']));
}

async function propose(id: string): Promise<Proposal> {
  return insistence.done(
    admin,
    'startTokenization',
    { path: { property_id: id }, body: tokenizationRequest() },
    async () => (await everyItem(admin.api, 'listProposals')).find(({ subject_id }) => subject_id === id),
  );
}

async function tokenizeOne(manager: Person, name: string): Promise<void> {
  const { id } = await create(manager, name);
  await submitAndApprove(manager, id);
  const { id: proposalId } = await propose(id);
  const proposal = await signUntilExecuted(world, proposalId);
  const property = await patiently(() => waitForProperty(manager, id, 'TOKENIZED'));
  finished.set(name, { property, proposal });
}

test('kill_atRandomMomentsOfTokenizations', { timeout: 600_000 }, async () => {
  await campaign(
    world,
    managers.map((manager, index) => (round) => tokenizeOne(manager, `House ${index}-${round}`)),
  );
});

test('everyBuilding_existsOnceAndIsTokenizedOnce', async () => {
  const names = (
    await Promise.all(managers.map(({ api }) => everyItem(api, 'listProperties', { query: { mine: true } })))
  ).flat();
  assert.deepEqual(names.map(({ name }) => name).sort(), [...finished.keys()].sort());
  for (const { property } of finished.values()) {
    assert.equal(await chain.tokenizations(property.id), 1);
    const token = await admin.api.call('getToken', { path: { property_id: property.id } });
    assert.equal(token.address, await chain.tokenOf(property.id));
  }
});

test('everyBuilding_hasOneProposal', async () => {
  const proposals = await everyItem(admin.api, 'listProposals');
  assert.deepEqual(
    proposals.map(({ id, state }) => `${id} ${state}`).sort(),
    [...finished.values()].map(({ proposal }) => `${proposal.id} EXECUTED`).sort(),
  );
});

test('everyManager_wasToldOnceOfEachBuilding', async () => {
  for (const manager of managers) {
    const own = [...finished.values()].filter(({ property }) => property.manager_id === manager.user.id);
    const subjects = own.map(({ property }) => property.id);
    await requireToldOnce(world, manager, { kind: 'property_tokenized', param: 'property_id', subjects });
  }
});

test('nonces_haveNoGap', () => requireNoNonceGap(world, nonceBefore));

test('acknowledgedRequests_areAnsweredTheSameAgain', () => insistence.requireSameAnswers());

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
