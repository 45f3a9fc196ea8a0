// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a transfer that needs an approval gets one from the admins' Safe: proposed, signed, shown, used up or withdrawn; and
// eligibility follows.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Proposal, Token, TransferApproval } from '../harness/api_types.ts';
import {
  buy,
  inSeconds,
  signProposal,
  tokenizedProperty,
  verifiedInvestor,
  waitForProposal,
} from '../harness/flows.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain, admin } = world;
const rules = { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 } as const;
let token: Token;
let free: Token;
let seller: Person;
let buyer: Person;
before(async () => {
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager, { rules: { ...rules, countries: [], manual_approval: true } });
  free = await tokenizedProperty(world, manager);
  seller = await verifiedInvestor(world);
  buyer = await verifiedInvestor(world);
  await buy(seller, token.property_id, 20);
});

const at = ({ property_id }: Token) => ({ path: { property_id } });
const transferOf = (shares: number) => ({
  from: seller.account.address,
  to: buyer.account.address,
  shares: String(shares),
});

async function execute(proposal: Proposal): Promise<void> {
  for (const signer of world.admins.slice(0, proposal.threshold)) await signProposal(signer, proposal);
  await waitForProposal(admin, proposal.id, 'EXECUTED');
}

async function approve(shares: number, valid_until = inSeconds(3600)): Promise<Proposal> {
  const body = { action: 'approve', ...transferOf(shares), valid_until };
  const proposal = await admin.api.call('proposeTransferApproval', { ...at(token), body });
  await execute(proposal);
  return proposal;
}

async function isEligible(shares: number): Promise<boolean> {
  const query = { wallet: seller.account.address, shares, to: buyer.account.address };
  return (await seller.api.call('getTransferEligibility', { ...at(token), query })).eligible;
}

function waitForApproval(shares: number, state: TransferApproval['state']): Promise<TransferApproval> {
  return until(`the approval of ${shares} to be ${state}`, async () =>
    (await everyItem(admin.api, 'listTransferApprovals', at(token))).find(
      (one) => one.shares === String(shares) && one.state === state,
    ),
  );
}

test('approval_ofExactlyOneTransfer_isGivenBySignatures_andUsedUp', async () => {
  assert.equal(await isEligible(3), false);
  const valid_until = inSeconds(3600);
  const proposal = await approve(3, valid_until);
  assert.equal(proposal.kind, 'approve_transfer');
  assert.deepEqual(proposal.decoded.arguments, { token: token.address, ...transferOf(3), valid_until });
  const approval = await waitForApproval(3, 'OPEN');
  assert.deepEqual(
    { from: approval.from, to: approval.to, valid_until: approval.valid_until },
    { from: seller.account.address, to: buyer.account.address, valid_until },
  );
  assert.equal(await isEligible(3), true);
  assert.equal(await isEligible(4), false);

  const args = [buyer.account.address, 3n];
  await chain.sendAs(seller.account.address, 'PropertyToken', token.address, 'transfer', args);
  await waitForApproval(3, 'USED');
  assert.equal(await isEligible(3), false);
});

test('approval_canBeWithdrawnAndGivenAgain', async () => {
  await approve(5);
  await waitForApproval(5, 'OPEN');
  const body = { action: 'withdraw', ...transferOf(5) };
  const proposal = await admin.api.call('proposeTransferApproval', { ...at(token), body });
  assert.equal(proposal.kind, 'withdraw_approval');
  await execute(proposal);
  await waitForApproval(5, 'WITHDRAWN');
  assert.equal(await isEligible(5), false);
  await approve(5);
  await approve(5, inSeconds(7200));
  await waitForApproval(5, 'REPLACED');
  await waitForApproval(5, 'OPEN');
  assert.equal(await isEligible(5), true);
});

test('approval_endsWithItsTime', async () => {
  await approve(6, inSeconds(8));
  await waitForApproval(6, 'EXPIRED');
});

test('approval_isRefusedWithItsReason', async () => {
  const body = { action: 'approve', ...transferOf(1), valid_until: inSeconds(3600) };
  const past = { ...body, valid_until: new Date(Date.now() - 3_600_000).toISOString() };
  await admin.api.refused('proposeTransferApproval', { ...at(token), body: past }, 422, 'approval_expired');
  await admin.api.refused('proposeTransferApproval', { ...at(free), body }, 422, 'approval_not_needed');
  const nowhere = { path: { property_id: 'prop_01j00000000000000000000000' } };
  await admin.api.refused('proposeTransferApproval', { ...nowhere, body }, 404, 'not_found');
  await admin.api.refused('listTransferApprovals', nowhere, 404, 'not_found');
});

test('approval_namesEveryWrongField', async () => {
  const wrong = { action: 'allow', from: 'me', to: '0x12', shares: '0' };
  await admin.api.refusedFields(
    'proposeTransferApproval',
    { ...at(token), body: wrong },
    'action',
    'from',
    'to',
    'shares',
  );
  const body = { action: 'approve', ...transferOf(1) };
  await admin.api.refusedFields('proposeTransferApproval', { ...at(token), body }, 'valid_until');
  const withdrawal = { ...body, action: 'withdraw', valid_until: inSeconds(60) };
  await admin.api.refusedFields('proposeTransferApproval', { ...at(token), body: withdrawal }, 'valid_until');
});

test('approval_withAKeyThatWasUsedForAnother_isRefused', async () => {
  const headers = { 'idempotency-key': 'one-approval' };
  const body = { action: 'approve', ...transferOf(7), valid_until: inSeconds(3600) };
  await admin.api.call('proposeTransferApproval', { ...at(token), headers, body });
  const other = { ...body, shares: '8' };
  await admin.api.refused(
    'proposeTransferApproval',
    { ...at(token), headers, body: other },
    409,
    'idempotency_key_reused',
  );
});

test('approval_isNotProposedWhileNoNodeAnswers', async () => {
  const body = { action: 'approve', ...transferOf(9), valid_until: inSeconds(3600) };
  await world.stopNode();
  await admin.api.refused('proposeTransferApproval', { ...at(token), body }, 502, 'chain_unreachable');
  await world.startNode();
});
