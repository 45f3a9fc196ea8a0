// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a tokenization that the chain refuses after the signatures gives the property back, says why, and can be repeated.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Proposal } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  approvedProperty,
  signProposal,
  submittedProperty,
  tokenizationRequest,
  tokenize,
  waitForProperty,
  waitForProposal,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const { safe, accessManager } = chain.deployment.contracts;
const [first, second] = world.admins as [Person, Person];
/** ISSUER of contracts/src/access/Roles.sol. */
const issuerRole = 4n;
const highTip = 50_000_000_000n;
let manager: Person;
before(async () => {
  manager = await world.manager();
});

/** The Safe is its own administrator, and gives its role away or takes it back. */
const revokeIssuer = (tip?: bigint) =>
  chain.submitAs(safe, 'AccessManager', accessManager, 'revokeRole', [issuerRole, safe], tip);
const grantIssuer = () => chain.sendAs(safe, 'AccessManager', accessManager, 'grantRole', [issuerRole, safe, 0]);

const request = tokenizationRequest();

async function proposed(): Promise<{ propertyId: string; proposal: Proposal }> {
  const { id } = await approvedProperty(world, manager);
  const proposal = await first.api.call('startTokenization', { path: { property_id: id }, body: request });
  return { propertyId: id, proposal };
}

const newsOf = (person: Person, kind: string, isIt: (params: Record<string, any>) => boolean) =>
  until(`${kind} for ${person.name}`, async () =>
    (await person.api.call('listNotifications')).items.find((item) => item.kind === kind && isIt(item.params)),
  );

async function requireGivenBack(propertyId: string, proposal: Proposal): Promise<string> {
  const failed = await waitForProposal(first, proposal.id, 'FAILED', 'EXECUTED');
  assert.equal(failed.state, 'FAILED');
  assert.equal(failed.executed_at, null);
  const reason = failed.failure_reason ?? '';
  await waitForProperty(manager, propertyId, 'APPROVED');
  assert.equal(await chain.tokenizations(propertyId), 0);
  const news = await newsOf(manager, 'tokenization_abandoned', ({ property_id }) => property_id === propertyId);
  assert.equal(news.params.reason, reason);
  await world.sandbox.waitForMail(manager.email, /^Not tokenized/);
  for (const admin of world.admins)
    await newsOf(admin, 'proposal_failed', (params) => params.proposal_id === proposal.id && params.reason === reason);
  return reason;
}

test('permissionLostBeforeTheLastSignature_failsWithoutATransaction', async () => {
  const { propertyId, proposal } = await proposed();
  const nonce = await chain.operatorNonce();
  await signProposal(first, proposal);
  await revokeIssuer();
  await signProposal(second, proposal);
  assert.equal(await requireGivenBack(propertyId, proposal), 'access_managed_unauthorized');
  assert.equal(await chain.operatorNonce(), nonce);
  await grantIssuer();
});

test('permissionLostInTheSameBlock_failsWithTheRevertedTransaction', async () => {
  const { propertyId, proposal } = await proposed();
  const known = await allTransactions(world);
  await holdMining(world);
  for (const admin of world.admins) await signProposal(admin, proposal);
  const { hash } = await waitForNewTransaction(world, known, 'BROADCAST');
  await revokeIssuer(highTip);
  await resumeMining(world);
  assert.equal(await requireGivenBack(propertyId, proposal), 'access_managed_unauthorized');
  assert.ok(hash && (await chain.isReverted(hash)));
  await grantIssuer();
});

test('afterAFailure_theSamePropertyAndSymbolAreTokenized', async () => {
  const { propertyId, proposal } = await proposed();
  await signProposal(first, proposal);
  await revokeIssuer();
  await signProposal(second, proposal);
  await requireGivenBack(propertyId, proposal);
  await grantIssuer();
  const token = await tokenize(world, propertyId, request);
  assert.equal(token.symbol, request.symbol);
  assert.equal(await chain.tokenizations(propertyId), 1);
});

test('reject_tellsTheManagerWhy', async () => {
  const { id } = await submittedProperty(manager, { name: 'Haus am Moor' });
  await first.api.call('rejectProperty', {
    path: { property_id: id },
    body: { note: 'The deed is of another house.' },
  });
  const news = await newsOf(manager, 'property_rejected', ({ property_id }) => property_id === id);
  assert.equal(news.params.property_name, 'Haus am Moor');
  assert.equal(news.params.note, 'The deed is of another house.');
  const mail = await world.sandbox.waitForMail(manager.email, /^Not approved: Haus am Moor/);
  assert.match(mail.text, /another house/);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
