// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: kill -9 at any moment of a tokenization ends in exactly one token.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Proposal } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  approvedProperty,
  signProposal,
  tokenizationRequest,
  waitForProperty,
  waitForProposal,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { allTransactions, crash, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const [first, second] = world.admins as [Person, Person];
let manager: Person;
before(async () => {
  manager = await world.manager();
});

async function proposed(): Promise<{ propertyId: string; proposal: Proposal; nonce: number }> {
  const { id } = await approvedProperty(world, manager);
  const proposal = await first.api.call('startTokenization', {
    path: { property_id: id },
    body: tokenizationRequest(),
  });
  return { propertyId: id, proposal, nonce: await world.chain.operatorNonce() };
}

async function requireTokenizedOnce({
  propertyId,
  proposal,
  nonce,
}: Awaited<ReturnType<typeof proposed>>): Promise<void> {
  await waitForProperty(manager, propertyId, 'TOKENIZED');
  const executed = await waitForProposal(first, proposal.id, 'EXECUTED', 'FAILED');
  assert.equal(executed.state, 'EXECUTED');
  assert.equal(await world.chain.tokenizations(propertyId), 1);
  assert.equal((await world.chain.operatorNonce()) - nonce, 1);
  const token = await manager.api.call('getToken', { path: { property_id: propertyId } });
  assert.equal(token.address, await world.chain.tokenOf(propertyId));
  assert.equal(token.transaction_hash, executed.transaction_hash);
}

test('kill_afterTheProposal', async () => {
  const state = await proposed();
  await crash(world);
  for (const admin of [first, second]) await signProposal(admin, state.proposal);
  await requireTokenizedOnce(state);
});

test('kill_betweenTheSignatures', async () => {
  const state = await proposed();
  await signProposal(first, state.proposal);
  await crash(world);
  assert.equal((await signProposal(second, state.proposal)).signatures.length, 2);
  await requireTokenizedOnce(state);
});

test('kill_rightAfterTheLastSignature', async () => {
  const state = await proposed();
  for (const admin of [first, second]) await signProposal(admin, state.proposal);
  await crash(world);
  await requireTokenizedOnce(state);
});

test('kill_whileTheTransactionWaitsInThePool', async () => {
  const state = await proposed();
  const known = await allTransactions(world);
  await holdMining(world);
  for (const admin of [first, second]) await signProposal(admin, state.proposal);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await crash(world);
  await sleep(300);
  await resumeMining(world);
  await requireTokenizedOnce(state);
});

test('kill_andMinedWhileDown', async () => {
  const state = await proposed();
  const known = await allTransactions(world);
  await holdMining(world);
  for (const admin of [first, second]) await signProposal(admin, state.proposal);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await crash(world, () => resumeMining(world));
  await requireTokenizedOnce(state);
});

test('kill_inTheMiddleOfTheLastSignature', async () => {
  for (const delayMs of [0, 5, 15]) {
    const state = await proposed();
    await signProposal(first, state.proposal);
    const last = signProposal(second, state.proposal).catch(() => undefined);
    await sleep(delayMs);
    await crash(world);
    await last;
    const { state: reached, signatures } = await first.api.call('getProposal', {
      path: { proposal_id: state.proposal.id },
    });
    if (reached === 'OPEN' && signatures.length < 2) await signProposal(second, state.proposal);
    await requireTokenizedOnce(state);
  }
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
