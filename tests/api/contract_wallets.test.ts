// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever's wallet is a contract (ERC-1271) links it, signs in with it, is verified and trades to the end, by what the
// contract says of a signature and nothing else.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Hex, maxUint256, zeroAddress, zeroHash } from 'viem';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Token } from '../harness/api_types.ts';
import { contractWallet, slowWallet } from '../harness/contract_wallet.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import {
  orderTerms,
  place,
  signedOrder,
  waitForOrder,
  waitForSettlement,
  waitForState,
  waitForTrade,
} from '../harness/market_flows.ts';
import { signTypedData, type Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside, /"event":"market_alarm"/] });
const { chain } = world;
const { safe, marketplace, usdc, identityRegistry } = chain.deployment.contracts;
const key = () => privateKeyToAccount(generatePrivateKey());
const owners: [PrivateKeyAccount, PrivateKeyAccount] = [key(), key()];

let token: Token;
let id: string;
let holder: Person;
let person: Person;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  id = token.property_id;
  holder = await verifiedInvestor(world);
  await buy(holder, id, 100);
  person = await verifiedInvestor(world, { account: await contractWallet(chain, owners) });
});

/** Nobody's: only who may cancel it is asked. */
const anOrder = {
  summaryHash: zeroHash,
  token: zeroAddress,
  side: 0,
  shares: 0n,
  price: 0n,
  timeInForce: 0,
  maxFeeBps: 0,
  expiry: 0n,
  epoch: 0n,
  salt: 0n,
};

const challengeOf = async (account: PrivateKeyAccount) =>
  (await person.api.call('createWalletChallenge', { body: { address: account.address } })).message;

async function consentOf(account: PrivateKeyAccount) {
  const path = { address: account.address };
  const { typed_data, deadline_seconds } = await person.api.call('getWalletConsent', { path });
  return { path, body: { deadline_seconds, signature: await signTypedData(account, typed_data) } };
}

test('link_takesWhatTheContractSays', async () => {
  const account = await contractWallet(chain, [owners[0], key()]);
  const message = await challengeOf(account);
  const refused = async (signature: Hex, reason: string) =>
    person.api.refused('linkWallet', { body: { message, signature, ...(await person.proof()) } }, 422, reason);
  await refused(`0x${'11'.repeat(130)}`, 'signature_invalid');
  await refused(await person.account.signMessage({ message }), 'signature_invalid');
  await refused(await owners[0].signMessage({ message }), 'wrong_signer');
  const wallet = await person.linkWallet(account);
  assert.equal(wallet.address, account.address);
});

test('answer_mayTakeAsMuchGasAsTheMarketGives_andNoMore', async () => {
  for (const rounds of [15_000, 15_350, 15_400, 20_000]) {
    const account = await slowWallet(chain, rounds);
    const message = await challengeOf(account);
    const signature = await account.signMessage({ message });
    const question = [zeroHash, { ...anOrder, maker: account.address }, signature];
    const isTakenByTheMarket = await chain.read('Marketplace', marketplace, 'cancelFor', question).then(
      () => true,
      () => false,
    );
    assert.equal(isTakenByTheMarket, rounds < 15_375, `the market, after ${rounds} rounds`);
    const link = { body: { message, signature, ...(await person.proof()) } };
    if (isTakenByTheMarket) assert.equal((await person.api.call('linkWallet', link)).address, account.address);
    else await person.api.refused('linkWallet', link, 422, 'signature_invalid');
  }
});

test('consent_ofAContract_isTakenOnChain', async () => {
  const investor = await verifiedInvestor(world, { usdc: 0n });
  const second = await contractWallet(chain, [owners[0], key()]);
  await investor.linkWallet(second);
  const path = { address: second.address };
  const { typed_data, deadline_seconds } = await investor.api.call('getWalletConsent', { path });
  for (const signature of [await signTypedData(owners[0], typed_data), await person.signTypedData(typed_data)])
    await investor.api.refused(
      'giveWalletConsent',
      { path, body: { deadline_seconds, signature } },
      422,
      'wrong_signature',
    );
  await investor.giveConsent(second);
  await until('the contract to be verified', () =>
    chain.read<boolean>('IdentityRegistry', identityRegistry, 'isVerified', [second.address]),
  );
});

test('logIn_takesWhatTheContractSays', async () => {
  const { api } = world.person();
  const { message } = await api.call('createSignInChallenge', { body: { address: person.account.address } });
  const wrong = { message, signature: await owners[0].signMessage({ message }) };
  await api.refused('logInWithWallet', { body: wrong }, 401, 'wrong_signer');
  const signature = await person.account.signMessage({ message });
  assert.equal((await api.call('logInWithWallet', { body: { message, signature } })).user.id, person.user.id);
});

test('trade_toTheEnd_asBuyerAndAsSeller', async () => {
  await place(holder, id, 'sell', 30, 52);
  const bought = await place(person, id, 'buy', 30, 52);
  await waitForSettlement(person, bought.id);
  assert.equal(await chain.sharesOf(token.address, person.account.address), 30n);

  const sold = await place(person, id, 'sell', 10, 53);
  const other = await place(holder, id, 'buy', 10, 53);
  await waitForSettlement(holder, other.id);
  const trade = await waitForTrade(person, ({ order_id, state }) => order_id === sold.id && state === 'SETTLED');
  assert.ok(await chain.isMined(trade.transaction_hash!));
  assert.equal(await chain.sharesOf(token.address, person.account.address), 20n);
});

test('order_thatTheContractDoesNotKnow_isRefused', async () => {
  const terms = orderTerms(person, id, 'sell', 1, 54);
  const prepared = await person.api.call('prepareOrder', { body: terms });
  const signed = await signedOrder(person, terms, prepared);
  for (const signature of [await signTypedData(owners[0], prepared.order_typed_data), `0x${'22'.repeat(130)}`])
    await person.api.refused('placeOrder', { body: { ...signed, signature } }, 422, 'wrong_signature');
  for (const signature of [`0x${'22'.repeat(63)}`, `0x${'22'.repeat(4097)}`])
    await person.api.refusedFields('placeOrder', { body: { ...signed, signature } }, 'signature');
});

test('cancellation_isBroughtToTheChain', async () => {
  const order = await place(person, id, 'sell', 1, 55);
  const path = { order_id: order.id };
  const { typed_data } = await person.api.call('prepareOrderCancellation', { path });
  const body = { signature: await person.signTypedData(typed_data) };
  await person.api.call('cancelOrderOnChain', { path, body });
  await waitForOrder(person, order.id, ({ chain_cancel }) => chain_cancel?.state === 'DONE');
});

test('cancellation_thatTheContractTakesBack_fails', async () => {
  const order = await place(person, id, 'sell', 5, 56);
  const path = { order_id: order.id };
  const { typed_data } = await person.api.call('prepareOrderCancellation', { path });
  const body = { signature: await person.signTypedData(typed_data) };
  // A trade whose settlement comes to nothing as a whole stands before it; no permit does, which would have to be mined first.
  await chain.sendAs(holder.account.address, 'TestUsdc', usdc, 'approve', [marketplace, maxUint256]);
  const known = await allTransactions(world);
  await holdMining(world);
  await chain.submitAs(safe, 'Marketplace', marketplace, 'pause', [], 500_000_000_000n);
  await place(holder, id, 'buy', 2, 56);
  await waitForNewTransaction(world, known, 'FAILED');
  await resumeMining(world);
  assert.equal((await person.api.call('cancelOrderOnChain', { path, body })).chain_cancel?.state, 'UNDERWAY');

  const [first, second] = await chain.read<Hex[]>('Safe', person.account.address, 'getOwners');
  await chain.sendAs(person.account.address, 'Safe', person.account.address, 'swapOwner', [
    first,
    second,
    key().address,
  ]);
  await chain.sendAs(safe, 'Marketplace', marketplace, 'unpause', []);
  const failed = await waitForOrder(person, order.id, ({ chain_cancel }) => chain_cancel?.state === 'FAILED');
  assert.deepEqual([failed.state, failed.chain_cancel?.reason], ['CANCELLED', 'invalid_signature']);
  await person.api.refused('cancelOrderOnChain', { path, body }, 422, 'wrong_signature');
  await waitForState(person, order.id, 'CANCELLED');
});

test('chain_thatDoesNotAnswer_isNamed', async () => {
  const account = await contractWallet(chain, [key(), key()]);
  const message = await challengeOf(account);
  const link = { message, signature: await account.signMessage({ message }), ...(await person.proof()) };
  const { api } = world.person();
  const asked = await api.call('createSignInChallenge', { body: { address: person.account.address } });
  const logIn = { message: asked.message, signature: await account.signMessage({ message: asked.message }) };
  const another = await challengeOf(account);
  const further = await contractWallet(chain, owners);
  await person.linkWallet(further);
  const consent = await consentOf(further);
  await world.stopNode();
  await api.refused('logInWithWallet', { body: logIn }, 502, 'chain_unreachable');
  const late = { ...link, message: another, signature: await account.signMessage({ message: another }) };
  await person.api.refused('linkWallet', { body: late }, 502, 'chain_unreachable');
  await person.api.refused('giveWalletConsent', consent, 502, 'chain_unreachable');
});
