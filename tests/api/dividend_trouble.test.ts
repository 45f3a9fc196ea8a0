// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever cannot be paid is owed and holds up nobody, is paid once that is possible or elsewhere as two people decide; a page
// that fails is sent again; nothing is approved that was not looked at, and nothing distributed that is not there.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { encodeFunctionData } from 'viem';
import { abiOf } from '../harness/abis.ts';
import { faucetIndex } from '../harness/accounts.ts';
import type { Distribution, Proposal, Token } from '../harness/api_types.ts';
import {
  approveDistribution,
  blockInUsdc,
  debtOf,
  distribute,
  draftDistribution,
  draftOfDay,
  earningProperty,
  fundDistribution,
  getDistribution,
  snapshotAndHold,
  unblockInUsdc,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  approvedProperty,
  signProposal,
  tokenizedProperty,
  verifiedInvestor,
  waitForProposal,
} from '../harness/flows.ts';
import { micro } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { dayIn } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 2,
  expectedErrors: [troubleOutside, /"event":"dividend_attempt_failed"/],
  overrides: { payments: { poll_seconds: 1 } },
});
const { admin, chain } = world;
const { usdc, safe } = chain.deployment.contracts;
let manager: Person;
let alice: Person;
let bob: Person;
before(async () => {
  manager = await world.manager();
  [alice, bob] = [await verifiedInvestor(world), await verifiedInvestor(world)];
});

const of = ({ id }: { id: string }) => ({ path: { distribution_id: id } });
const at = ({ property_id }: Token) => ({ path: { property_id } });
const owedPath = ({ property_id }: Token, person: Person) => ({
  path: { property_id, address: person.account.address },
});
const decodedArguments = ({ decoded }: Proposal): Record<string, string> => decoded.arguments;

const earning = () => earningProperty(world, manager, [alice, bob], 500);

async function paymentOf(distribution: Distribution, person: Person) {
  const items = await everyItem(admin.api, 'listDistributionPayments', of(distribution));
  const found = items.find(({ wallet }) => wallet === person.account.address);
  assert.ok(found);
  return found;
}

test('blockedHolder_isOwed_thePageGoesOn_andItIsPaidLater', async () => {
  const token = await earning();
  const args = [token.address, bob.account.address];
  const paying = encodeFunctionData({ abi: abiOf('DividendDistributor'), functionName: 'payOwed', args });
  const lookedAt = world.gate.watch(paying.slice(2));
  await blockInUsdc(chain, bob);
  const done = await distribute(world, token);
  const owed = await paymentOf(done, bob);
  assert.deepEqual([owed.state, owed.owed_reason], ['OWED', 'transfer_failed']);
  assert.equal((await paymentOf(done, alice)).state, 'PAID');
  assert.equal(done.figures.owed, owed.net);
  assert.deepEqual(done.contradictions, []);
  const mine = await bob.api.call('getMyDividend', of(done));
  assert.deepEqual([mine.items[0]?.state, mine.totals.owed], ['OWED', owed.net]);
  await world.sandbox.waitForMail(bob.email, /Your dividend from Lindenhof is waiting/);
  assert.equal((await debtOf(world, token, bob))?.amount, owed.net);
  await admin.api.refused('payOwedDividend', owedPath(token, alice), 404, 'not_found');
  // The server tries by itself as well; having just found that it cannot be paid it lets the debt rest for half a minute.
  const hasLooked = () => performance.now() - (lookedAt() ?? -Infinity) < 15_000;
  await until('the server to look at the debt', hasLooked, { timeoutMs: 90_000 });
  const refused = await admin.api.send('payOwedDividend', owedPath(token, bob));
  assert.equal(refused.status, 422);

  world.gate.hold('eth_estimateGas');
  await unblockInUsdc(chain, bob);
  const before = await chain.usdcOf(bob.account.address);
  await admin.api.call('payOwedDividend', owedPath(token, bob));
  await admin.api.refused('payOwedDividend', owedPath(token, bob), 409, 'payment_in_progress');
  world.gate.release();
  await until('the debt to be paid', async () => !(await debtOf(world, token, bob)), { timeoutMs: 60_000 });
  assert.equal((await chain.usdcOf(bob.account.address)) - before, micro(owed.net));
  assert.equal((await paymentOf(done, bob)).state, 'PAID');
  assert.deepEqual((await admin.api.call('getDividendBooks', at(token))).differences, []);
});

test('frozenHoldersDividend_isRedirectedByTheSafe', async () => {
  const token = await earning();
  await chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [bob.account.address, true]);
  const done = await distribute(world, token);
  const owed = await paymentOf(done, bob);
  assert.deepEqual([owed.state, owed.owed_reason], ['OWED', 'frozen']);
  await admin.api.refused('payOwedDividend', owedPath(token, bob), 422, 'not_payable');

  const stranger = world.person().account.address;
  const body = { to: stranger, reason: 'The wallet is lost.' };
  await admin.api.refused('proposeOwedRedirection', { ...owedPath(token, bob), body }, 422, 'not_payable');
  const before = await chain.usdcOf(alice.account.address);
  const proposal = await admin.api.call('proposeOwedRedirection', {
    ...owedPath(token, bob),
    body: { ...body, to: alice.account.address },
  });
  assert.equal(proposal.kind, 'redirect_dividend');
  assert.equal(proposal.title_params.owner_of_to, 'another_investor');
  assert.match(proposal.title, /^Pay all dividends of .* a wallet of ANOTHER investor: The wallet is lost\.$/);
  assert.deepEqual(decodedArguments(proposal), {
    token: token.address,
    holder: bob.account.address,
    to: alice.account.address,
    owner_of_to: 'another_investor',
    amount: owed.net,
    reason: body.reason,
  });
  const second = { ...owedPath(token, bob), body: { ...body, to: alice.account.address } };
  const { params } = await admin.api.refused('proposeOwedRedirection', second, 409, 'redirection_proposed');
  assert.equal(params.proposal_id, proposal.id);
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
  await waitForProposal(admin, proposal.id, 'EXECUTED');
  const paid = await until('the redirection', async () => {
    const payment = await paymentOf(done, bob);
    return payment.state === 'PAID' && payment;
  });
  assert.equal(paid.paid_to, alice.account.address);
  assert.equal((await chain.usdcOf(alice.account.address)) - before, micro(owed.net));
  await world.sandbox.waitForMail(bob.email, /paid to another wallet/);
});

test('redirection_isRefusedByItself_onceTheWalletIsOwedSomethingElse', async () => {
  const token = await earning();
  await chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [bob.account.address, true]);
  const before = await draftOfDay(world, token, 0, 20);
  await fundDistribution(world, before.id);
  await waitForDistribution(world, before.id, 'COMPLETE');
  const body = { to: alice.account.address, reason: 'The wallet is lost.' };
  const propose = () => admin.api.call('proposeOwedRedirection', { ...owedPath(token, bob), body });
  const meanwhile = await draftOfDay(world, token, 1, 20);
  await snapshotAndHold(world, meanwhile.id);
  const stale = await propose();
  world.gate.release();
  await waitForDistribution(world, meanwhile.id, 'COMPLETE');
  const refused = await waitForProposal(admin, stale.id, 'REFUSED');
  assert.equal(refused.refusal_reason, 'What the wallet is owed is not what it was.');
  const fresh = await propose();
  assert.equal(decodedArguments(fresh).amount, (await debtOf(world, token, bob))?.amount);
  assert.notEqual(decodedArguments(fresh).amount, decodedArguments(stale).amount);
  await admin.api.call('refuseProposal', { path: { proposal_id: fresh.id }, body: { reason: 'Enough seen.' } });
});

test('pageThatFails_isSentAgain_andNobodyIsPaidTwice', async () => {
  const token = await earning();
  const { id } = await draftDistribution(world, token);
  const { dividendDistributor } = chain.deployment.contracts;
  // The server does not learn that there is money to pay before it cannot be paid.
  const kept = await chain.usdcOf(dividendDistributor);
  world.gate.hold('eth_getLogs');
  await approveDistribution(world, id);
  await until('the money to be there', async () => (await chain.usdcOf(dividendDistributor)) > kept);
  await chain.send(faucetIndex, 'TestUsdc', usdc, 'blacklist', [dividendDistributor]);
  world.gate.release();
  const failed = await until(
    'the page to fail',
    async () => {
      const { items } = await admin.api.call('listDistributionPages', { path: { distribution_id: id } });
      return items.find(({ transaction_state }) => transaction_state === 'FAILED');
    },
    { timeoutMs: 60_000 },
  );
  assert.deepEqual([failed.failure_reason, failed.pending_holders], ['usdc_stopped', 2]);
  await chain.send(faucetIndex, 'TestUsdc', usdc, 'unBlacklist', [dividendDistributor]);
  const path = { distribution_id: id, page: '1' };
  world.gate.hold('eth_estimateGas');
  assert.equal((await admin.api.call('retryDistributionPage', { path })).attempts, failed.attempts + 1);
  await admin.api.refused('retryDistributionPage', { path }, 409, 'page_in_progress');
  world.gate.release();
  const done = await waitForDistribution(world, id, 'COMPLETE');
  await admin.api.refused('retryDistributionPage', { path }, 409, 'page_settled');
  assert.deepEqual([done.figures.owed, done.figures.holders], ['0.000000', 2]);
  assert.deepEqual((await manager.api.call('listDistributionPages', of(done))).items.length, 1);
});

test('draft_isAdjustedWithReasons_andApprovedAsItWasLookedAt', async () => {
  const token = await earning();
  const draft = await draftDistribution(world, token);
  assert.equal(draft.state, 'DRAFT');
  const again = { ...at(token), body: { period_from: '2020-01-01', period_to: dayIn(0) } };
  const open = await admin.api.refused('createDistribution', again, 409, 'distribution_open');
  assert.equal(open.params.distribution_id, draft.id);
  const adjust = (amount_usd: string, reason = 'Agreed with the manager.') =>
    admin.api.call('setDistributionAdjustments', { ...of(draft), body: { adjustments: [{ amount_usd, reason }] } });
  const adjusted = await adjust('-85.20');
  assert.equal(adjusted.statement.totals.adjustments_usd, '-85.20');
  assert.equal(adjusted.adjustments[0]?.made_by, admin.user.id);
  const approve = (statement_hash: string) => ({ ...of(draft), body: { statement_hash } });
  const changed = await admin.api.refused(
    'approveDistribution',
    approve(draft.statement_hash),
    409,
    'statement_changed',
  );
  assert.equal(changed.params.statement_hash, adjusted.statement_hash);
  const wrong = { adjustments: [{ amount_usd: '0', reason: 'x' }] };
  await admin.api.refusedFields(
    'setDistributionAdjustments',
    { ...of(draft), body: wrong },
    'adjustments.0.amount_usd',
    'adjustments.0.reason',
  );

  for (const [amount, reason] of [
    ['-5000', 'nothing_to_distribute'],
    ['200000000', 'distribution_too_large'],
    ['1000', 'insufficient_funds'],
  ] as const) {
    const { statement_hash } = await adjust(amount);
    await admin.api.refused('approveDistribution', approve(statement_hash), 422, reason);
  }
  const { statement_hash } = await adjust('-85.20');
  const proposal = await admin.api.call('approveDistribution', approve(statement_hash));
  assert.equal(proposal.kind, 'fund_distribution');
  assert.equal((await getDistribution(manager, draft.id)).state, 'APPROVED');
  await admin.api.refused(
    'setDistributionAdjustments',
    { ...of(draft), body: { adjustments: [] } },
    409,
    'wrong_state',
  );
  await admin.api.refused('discardDistribution', of(draft), 409, 'wrong_state');

  await admin.api.call('refuseProposal', { path: { proposal_id: proposal.id }, body: { reason: 'Too little.' } });
  const back = await waitForDistribution(world, draft.id, 'DRAFT');
  assert.equal(back.setback, 'Too little.');
  assert.equal(back.statement_hash, statement_hash);
  await admin.api.call('discardDistribution', of(draft));
  assert.equal((await getDistribution(admin, draft.id)).state, 'DISCARDED');
  await draftDistribution(world, token);
});

test('statementOfOnesOwnProperty_isApprovedBySomebodyElse', async () => {
  const both = await world.manager();
  const token = await tokenizedProperty(world, both);
  await world.setRoles(both, ['admin', 'property_manager']);
  const draft = await draftDistribution(world, token);
  const body = { statement_hash: draft.statement_hash };
  await both.api.refused('approveDistribution', { ...of(draft), body }, 403, 'own_property');
});

test('draft_needsATokenAndAPeriodThatHasCome', async () => {
  const { id: property_id } = await approvedProperty(world, manager);
  const body = { period_from: '2026-01-01', period_to: '2026-01-31' };
  await admin.api.refused('createDistribution', { path: { property_id }, body }, 409, 'property_not_tokenized');
  const token = await tokenizedProperty(world, manager);
  const tomorrow = { ...body, period_to: dayIn(1) };
  await admin.api.refused('createDistribution', { ...at(token), body: tomorrow }, 422, 'period_not_over');
  const backwards = { period_from: '2026-02-01', period_to: '2026-01-31' };
  await admin.api.refusedFields('createDistribution', { ...at(token), body: backwards }, 'period_to');
});

test('withoutANode_nothingIsPromised', async () => {
  const [token, other] = [await earning(), await tokenizedProperty(world, manager)];
  await chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [bob.account.address, true]);
  await distribute(world, token);
  const draft = await draftDistribution(world, other);
  const adjustments = [{ amount_usd: '10', reason: 'So that there is something.' }];
  const { statement_hash } = await admin.api.call('setDistributionAdjustments', {
    ...of(draft),
    body: { adjustments },
  });
  await world.stopNode();
  const unreachable = [502, 'chain_unreachable'] as const;
  await admin.api.refused('approveDistribution', { ...of(draft), body: { statement_hash } }, ...unreachable);
  await admin.api.refused('getDividendBooks', at(token), ...unreachable);
  await admin.api.refused('payOwedDividend', owedPath(token, bob), ...unreachable);
  const body = { to: alice.account.address, reason: 'The wallet is lost.' };
  await admin.api.refused('proposeOwedRedirection', { ...owedPath(token, bob), body }, ...unreachable);
  await admin.api.refused('releaseWithheldDividends', at(token), ...unreachable);
});
