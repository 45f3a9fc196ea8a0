// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a verified investor buys with two signatures and pays exactly the price; nobody else can, and nothing else happens.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import {
  buy,
  purchaseRequest,
  signatures,
  startPurchase,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { signTypedData } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const world = await worldForFile();
const { chain } = world;
let manager: Person;
let investor: Person;
let other: Person;
let token: Token;
before(async () => {
  manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  investor = await verifiedInvestor(world);
  other = await verifiedInvestor(world, { country: 'FRA' });
});

const offer = (person = investor, shares = 1) =>
  person.api.call('createPurchase', { body: purchaseRequest(person, token.property_id, shares) });
const purchaseAt = (id: string) => ({ path: { purchase_id: id } });

test('buy_movesSharesAndExactlyTheirPrice', async () => {
  const before = await chain.usdcOf(investor.account.address);
  const purchase = await buy(investor, token.property_id, 40);
  assert.equal(purchase.cost, '2000.000000');
  assert.equal(await chain.sharesOf(token.address, investor.account.address), 40n);
  assert.equal(before - (await chain.usdcOf(investor.account.address)), 2_000_000_000n);
  assert.ok(await chain.isMined(purchase.transaction_hash));
});

test('buy_isSeenInPortfolioHoldersAndToken', async () => {
  const purchase = await buy(other, token.property_id, 10);
  const { holdings, total_cost } = await other.api.call('getPortfolio');
  assert.equal(total_cost, '500.000000');
  assert.deepEqual(
    [holdings[0]?.shares, holdings[0]?.wallet, holdings[0]?.symbol],
    ['10', other.account.address, token.symbol],
  );
  assert.equal(holdings[0]?.lots[0]?.transaction_hash, purchase.transaction_hash);
  const holders = await manager.api.call('listHolders', { path: { property_id: token.property_id } });
  assert.ok(holders.items.some(({ user_id, shares }) => user_id === other.user.id && shares === '10'));
  const sold = (await other.api.call('getToken', { path: { property_id: token.property_id } })).sold_shares;
  assert.equal(sold, String(holders.items.reduce((sum, { shares }) => sum + Number(shares), 0)));
});

test('buy_againMakesAnotherLot', async () => {
  await buy(other, token.property_id, 2);
  const { holdings } = await other.api.call('getPortfolio');
  const holding = holdings.find(({ property_id }) => property_id === token.property_id);
  const inLots = holding?.lots.reduce((sum, { remaining_shares }) => sum + Number(remaining_shares), 0);
  assert.equal(String(inLots), holding?.shares);
  assert.ok((holding?.lots.length ?? 0) >= 2);
});

test('buy_isNotifiedAndMailed', async () => {
  await buy(investor, token.property_id, 1);
  const { items } = await investor.api.call('listNotifications');
  assert.ok(
    items.some(({ kind }) => kind === 'share_purchase_confirmed'),
    items.map(({ kind }) => kind).join(),
  );
  await world.sandbox.waitForMail(investor.email, /share|bought|purchase/i);
});

test('create_namesWhatIsToBeSigned', async () => {
  const { purchase, purchase_typed_data, permit_typed_data } = await offer();
  assert.equal(purchase.state, 'REQUESTED');
  assert.equal(purchase_typed_data.domain.verifyingContract, chain.deployment.contracts.primarySale);
  assert.equal(purchase_typed_data.message.buyer, investor.account.address);
  assert.equal(String(purchase_typed_data.message.cost), '50000000');
  assert.equal(permit_typed_data.domain.verifyingContract, chain.deployment.contracts.usdc);
  assert.equal(permit_typed_data.message.spender, chain.deployment.contracts.primarySale);
  assert.equal(String(permit_typed_data.message.value), '50000000');
});

test('create_refusesWrongFields', async () => {
  const body = { property_id: token.property_id, wallet: '0x12', shares: '1.5' };
  await investor.api.refusedFields('createPurchase', { body }, 'wallet', 'shares');
  for (const shares of ['0', '-1', '', '1e3', '99999999999999999999'])
    await investor.api.refusedFields(
      'createPurchase',
      { body: purchaseRequest(investor, token.property_id, shares) },
      'shares',
    );
});

test('create_refusesAWalletOfSomebodyElse', async () => {
  const body = { ...purchaseRequest(investor, token.property_id, 1), wallet: other.account.address };
  await investor.api.refused('createPurchase', { body }, 422, 'wallet_not_linked');
});

test('sign_refusesAnothersSignatures', async () => {
  const made = await offer();
  const body = {
    purchase_signature: await other.signTypedData(made.purchase_typed_data),
    permit_signature: await other.signTypedData(made.permit_typed_data),
  };
  await investor.api.refused('signPurchase', { ...purchaseAt(made.purchase.id), body }, 422, 'wrong_signature');
});

test('sign_refusesASignatureForFewerDollars', async () => {
  const made = await offer();
  const cheap = { ...made.permit_typed_data, message: { ...made.permit_typed_data.message, value: '1' } };
  const body = {
    ...(await signatures(investor, made)),
    permit_signature: await signTypedData(investor.account, cheap),
  };
  await investor.api.refused('signPurchase', { ...purchaseAt(made.purchase.id), body }, 422, 'wrong_signature');
});

test('sign_refusesSwappedSignatures', async () => {
  const made = await offer();
  const { purchase_signature, permit_signature } = await signatures(investor, made);
  const body = { purchase_signature: permit_signature, permit_signature: purchase_signature };
  await investor.api.refused('signPurchase', { ...purchaseAt(made.purchase.id), body }, 422, 'wrong_signature');
});

test('sign_refusesMalformedSignatures', async () => {
  const made = await offer();
  const body = { purchase_signature: '0x12', permit_signature: 'yes' };
  await investor.api.refusedFields(
    'signPurchase',
    { ...purchaseAt(made.purchase.id), body },
    'purchase_signature',
    'permit_signature',
  );
});

test('sign_again_changesNothing', async () => {
  const made = await offer(investor, 3);
  const before = await chain.sharesOf(token.address, investor.account.address);
  const path = purchaseAt(made.purchase.id);
  const body = await signatures(investor, made);
  await investor.api.call('signPurchase', { ...path, body });
  await investor.api.call('signPurchase', { ...path, body });
  await waitForPurchase(investor, made.purchase.id, 'CONFIRMED');
  assert.equal((await investor.api.call('signPurchase', { ...path, body })).state, 'CONFIRMED');
  const others = { purchase_signature: body.permit_signature, permit_signature: body.purchase_signature };
  await investor.api.refused('signPurchase', { ...path, body: others }, 409, 'wrong_state');
  assert.equal((await chain.sharesOf(token.address, investor.account.address)) - before, 3n);
});

test('sign_sentManyTimesAtOnce_buysOnce', async () => {
  const made = await offer(investor, 2);
  const before = await chain.sharesOf(token.address, investor.account.address);
  const body = await signatures(investor, made);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => investor.api.send('signPurchase', { ...purchaseAt(made.purchase.id), body })),
  );
  assert.ok(answers.some(({ status }) => status === 202));
  await waitForPurchase(investor, made.purchase.id, 'CONFIRMED');
  assert.equal((await chain.sharesOf(token.address, investor.account.address)) - before, 2n);
});

test('twoPurchasesAtOnce_oneConfirmsAndTheOtherIsToldWhy', async () => {
  const offers = [await offer(investor, 1), await offer(investor, 1)];
  const bodies = await Promise.all(offers.map((made) => signatures(investor, made)));
  const before = await chain.sharesOf(token.address, investor.account.address);
  const answers = await Promise.all(
    offers.map((made, index) =>
      investor.api.send('signPurchase', { ...purchaseAt(made.purchase.id), body: bodies[index] }),
    ),
  );
  const taken = offers.filter((_made, index) => answers[index]?.status === 202);
  assert.equal(taken.length, 1, JSON.stringify(answers.map(({ json }) => json)));
  // Their permits have the same nonce: the second waits for the first, or is told by the chain that it came too late.
  for (const { status, json } of answers.filter(({ status }) => status !== 202))
    assert.ok(status === 422 || `${status} ${json.reason}` === '409 purchase_in_progress', `${status} ${json.reason}`);
  for (const { purchase } of taken) await waitForPurchase(investor, purchase.id, 'CONFIRMED');
  assert.equal((await chain.sharesOf(token.address, investor.account.address)) - before, 1n);
  const bought = (await chain.purchases()).filter(({ buyer }) => buyer === investor.account.address);
  assert.equal(new Set(bought.map(({ nonce }) => nonce)).size, bought.length);
});

test('get_hidesAnothersPurchase', async () => {
  const made = await offer();
  await other.api.refused('getPurchase', purchaseAt(made.purchase.id), 404, 'not_found');
  const body = await signatures(investor, made);
  await other.api.refused('signPurchase', { ...purchaseAt(made.purchase.id), body }, 404, 'not_found');
});

test('list_pagesOnesOwnNewestFirst', async () => {
  const { items, next_cursor } = await investor.api.call('listPurchases', { query: { limit: 2 } });
  assert.equal(items.length, 2);
  const next = await investor.api.call('listPurchases', { query: { limit: 2, cursor: next_cursor ?? '' } });
  const ids = [...items, ...next.items].map(({ id }) => id);
  assert.deepEqual(ids, [...ids].sort().reverse());
  assert.equal(new Set(ids).size, ids.length);
});

test('cancel_beforeTheSignatures_endsThePurchase', async () => {
  const made = await offer();
  const body = await signatures(investor, made);
  await other.api.refused('cancelPurchase', purchaseAt(made.purchase.id), 404, 'not_found');
  const cancelled = await investor.api.call('cancelPurchase', purchaseAt(made.purchase.id));
  assert.deepEqual([cancelled.state, cancelled.failure_reason], ['FAILED', 'cancelled']);
  await investor.api.refused('signPurchase', { ...purchaseAt(made.purchase.id), body }, 409, 'wrong_state');
});

test('cancel_onceItIsSent_isTooLate', async () => {
  const known = await allTransactions(world);
  await holdMining(world);
  const { id } = await startPurchase(investor, token.property_id, 1);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await investor.api.refused('cancelPurchase', purchaseAt(id), 409, 'already_sent');
  await resumeMining(world);
  await waitForPurchase(investor, id, 'CONFIRMED');
  await investor.api.refused('cancelPurchase', purchaseAt(id), 409, 'wrong_state');
});

test('startPurchase_spendsAllowanceOnlyOnce', async () => {
  const { id } = await startPurchase(investor, token.property_id, 1);
  await waitForPurchase(investor, id, 'CONFIRMED');
  const allowance = await chain.read<bigint>('TestUsdc', chain.deployment.contracts.usdc, 'allowance', [
    investor.account.address,
    chain.deployment.contracts.primarySale,
  ]);
  assert.equal(allowance, 0n);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
