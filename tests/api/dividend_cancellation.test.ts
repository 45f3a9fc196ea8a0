// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: money that was funded and cannot be paid comes back, as two people decide; and what the Safe executes after all is distributed
// as it was signed, whatever became of its proposal here.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { decodeFunctionData } from 'viem';
import { abiOf } from '../harness/abis.ts';
import { faucetIndex } from '../harness/accounts.ts';
import type { Distribution, Proposal, Token } from '../harness/api_types.ts';
import {
  adjust,
  draftDistribution,
  earningProperty,
  fundAndHold,
  getDistribution,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { inSeconds, signProposal, tokenizedProperty, verifiedInvestor, waitForProposal } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 2,
  expectedErrors: [troubleOutside, /"event":"dividend_attempt_failed"/],
  overrides: { payments: { poll_seconds: 1 } },
});
const { admin, chain } = world;
const { safe, dividendDistributor } = chain.deployment.contracts;
let manager: Person;
let alice: Person;
let bob: Person;
before(async () => {
  manager = await world.manager();
  [alice, bob] = [await verifiedInvestor(world), await verifiedInvestor(world)];
});

const earning = () => earningProperty(world, manager, [alice, bob], 500);
const of = ({ id }: { id: string }) => ({ path: { distribution_id: id } });
const at = ({ property_id }: Token) => ({ path: { property_id } });
const why = { body: { reason: 'It cannot be paid.' } };
const bytes32 = (id: string) => `0x${Buffer.from(id).toString('hex').padEnd(64, '0')}`;
const differences = async (token: Token) => (await admin.api.call('getDividendBooks', at(token))).differences;

async function approve(draft: Distribution): Promise<Proposal> {
  const { statement_hash } = await getDistribution(admin, draft.id);
  return admin.api.call('approveDistribution', { ...of(draft), body: { statement_hash } });
}

/** As whoever has the signatures of a proposal can. */
function executeByHand({ data }: Proposal) {
  const { functionName, args } = decodeFunctionData({ abi: abiOf('DividendDistributor'), data });
  return chain.sendAs(safe, 'DividendDistributor', dividendDistributor, functionName, [...(args ?? [])]);
}

test('pausedToken_isNotPromisedAnything_andWhatIsFundedIsTakenBack', async () => {
  const token = await earning();
  const draft = await draftDistribution(world, token);
  const pause = (call: string) => chain.sendAs(safe, 'PropertyToken', token.address, call, []);
  await pause('pause');
  const body = { statement_hash: draft.statement_hash };
  await admin.api.refused('approveDistribution', { ...of(draft), body }, 422, 'token_paused');
  await admin.api.refused('proposeDistributionCancellation', { ...of(draft), ...why }, 409, 'wrong_state');
  await pause('unpause');
  const funding = await approve(draft);
  await pause('pause');
  for (const owner of world.admins.slice(0, funding.threshold)) await signProposal(owner, funding);

  const stuck = await until('the snapshot to fail', async () => {
    const distribution = await getDistribution(manager, draft.id);
    return distribution.snapshot_attempts?.transaction_state === 'FAILED' && distribution;
  });
  assert.deepEqual([stuck.state, stuck.snapshot_attempts?.failure_reason], ['FUNDED', 'token_paused']);
  const proposal = await admin.api.call('proposeDistributionCancellation', { ...of(draft), ...why });
  assert.equal(proposal.kind, 'cancel_distribution');
  const again = await admin.api.refused(
    'proposeDistributionCancellation',
    { ...of(draft), ...why },
    409,
    'cancellation_proposed',
  );
  assert.equal(again.params.proposal_id, proposal.id);
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
  const cancelled = await waitForDistribution(world, draft.id, 'CANCELLED');
  assert.equal(
    cancelled.cancelled?.transaction_hash,
    (await waitForProposal(admin, proposal.id, 'EXECUTED')).transaction_hash,
  );
  assert.equal(cancelled.snapshot_attempts, null);
  assert.equal((await admin.api.call('getDividendBooks', at(token))).chain.deposited, '0.000000');
  assert.deepEqual(await differences(token), []);
  await pause('unpause');
});

test('distributionThatIsPaidMeanwhile_isNotCancelled', async () => {
  const token = await earning();
  const { id } = await draftDistribution(world, token);
  await fundAndHold(world, id);
  world.gate.hold('eth_getLogs');
  await chain.send(faucetIndex, 'DividendDistributor', dividendDistributor, 'snapshot', [bytes32(id)]);
  const path = { distribution_id: id };
  await admin.api.refused('proposeDistributionCancellation', { path, ...why }, 422, 'wrong_distribution_state');
  world.gate.release();
  await waitForDistribution(world, id, 'COMPLETE');
  assert.deepEqual(await differences(token), []);
});

test('refusedProposal_thatIsExecutedAllTheSame_isDistributedAsItWasSigned', async () => {
  const token = await earning();
  const draft = await draftDistribution(world, token);
  const signed = await adjust(world, draft.id, -85.2);
  const first = await approve(draft);
  await admin.api.call('refuseProposal', { path: { proposal_id: first.id }, body: { reason: 'Too little.' } });
  await waitForDistribution(world, draft.id, 'DRAFT');
  await adjust(world, draft.id, -100);
  const second = await approve(draft);

  await executeByHand(first);
  const done = await waitForDistribution(world, draft.id, 'COMPLETE');
  assert.deepEqual([done.proposal_id, done.statement_hash], [first.id, signed.statement_hash]);
  assert.equal(done.statement.totals.adjustments_usd, '-85.20');
  assert.deepEqual([done.setback, done.contradictions], [null, []]);
  assert.deepEqual(await differences(token), []);
  await admin.api.call('refuseProposal', { path: { proposal_id: second.id }, body: { reason: 'It is paid.' } });
  assert.equal((await getDistribution(admin, draft.id)).state, 'COMPLETE');
});

test('discardedOne_thatIsExecutedAllTheSame_isDistributed', async () => {
  const token = await earning();
  const draft = await draftDistribution(world, token);
  const proposal = await approve(draft);
  await admin.api.call('refuseProposal', { path: { proposal_id: proposal.id }, body: { reason: 'Not this one.' } });
  await waitForDistribution(world, draft.id, 'DRAFT');
  await admin.api.call('discardDistribution', of(draft));
  await executeByHand(proposal);
  const done = await waitForDistribution(world, draft.id, 'COMPLETE');
  assert.deepEqual([done.proposal_id, done.contradictions], [proposal.id, []]);
  // Its rent is distributed, and in no other statement.
  const next = await admin.api.call('listDistributions', at(token));
  assert.equal(next.items.length, 1);
});

test('saleThatCanFail_isNotPromisedAnything', async () => {
  const token = await tokenizedProperty(world, manager, { minimum_raise: '1000', sale_deadline: inSeconds(3600) });
  const { id } = await draftDistribution(world, token);
  const { statement_hash } = await adjust(world, id, 10);
  await admin.api.refused(
    'approveDistribution',
    { path: { distribution_id: id }, body: { statement_hash } },
    422,
    'sale_not_settled',
  );
});

// The last one: months have passed on the chain, and its node is away.
test('oneThatIsTooLate_holdsUpNoOther_andIsNotCancelledWithoutANode', async () => {
  const token = await earning();
  const late = await draftDistribution(world, token);
  await adjust(world, late.id, -400);
  const old = await approve(late);
  await admin.api.call('refuseProposal', { path: { proposal_id: old.id }, body: { reason: 'Not this one.' } });
  await waitForDistribution(world, late.id, 'DRAFT');
  await admin.api.call('discardDistribution', of(late));
  const next = await draftDistribution(world, token);
  await adjust(world, next.id, -200);
  const proposal = await approve(next);

  await chain.sendAs(safe, 'PropertyToken', token.address, 'pause', []);
  await executeByHand(old);
  const failure = (reason: string) =>
    until(
      `a snapshot to fail as ${reason}`,
      async () => (await getDistribution(admin, late.id)).snapshot_attempts?.failure_reason === reason,
      { timeoutMs: 90_000 },
    );
  await failure('token_paused');
  await world.rpc('evm_increaseTime', [31 * 86_400]);
  await world.rpc('evm_mine');
  await chain.sendAs(safe, 'PropertyToken', token.address, 'unpause', []);
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
  await waitForDistribution(world, next.id, 'COMPLETE');
  await failure('too_late');
  assert.deepEqual(await differences(token), []);
  await world.stopNode();
  const unreachable = [502, 'chain_unreachable'] as const;
  await admin.api.refused('proposeDistributionCancellation', { ...of(late), ...why }, ...unreachable);
});
