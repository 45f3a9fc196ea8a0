// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what belongs to one person is not there for another of the same role, and is there for that person. Every operation
// of openapi.yaml with an id in its path is tried, and every id in a query or a body, so that a new one cannot be forgotten.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import type { OperationId, Token } from '../harness/api_types.ts';
import { openApi } from '../harness/client.ts';
import { collectRent, distribute } from '../harness/dividend_flows.ts';
import {
  buy,
  createProperty,
  purchaseRequest,
  samplePhoto,
  tokenizedProperty,
  uploadDeed,
  verifiedInvestor,
} from '../harness/flows.ts';
import { place } from '../harness/market_flows.ts';
import { createLease, tokenOf } from '../harness/rent_flows.ts';
import { until } from '../harness/processes.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { startUpload } from '../harness/uploads.ts';
import { bodies, contentOf, queries } from './requests.ts';

const world = await worldForFile({ admins: 2, overrides: { payments: { poll_seconds: 1 } } });
let owners: { investor: Person; property_manager: Person };
let others: { investor: Person; property_manager: Person };
let token: Token;
/** Path parameter -> an object that is its owner's alone. */
const owned: Record<string, string> = {};

before(async () => {
  const [manager, otherManager, otherInvestor] = await Promise.all([
    world.manager(),
    world.manager(),
    world.investor(),
  ]);
  const investor = await verifiedInvestor(world);
  owners = { property_manager: manager, investor };
  others = { property_manager: otherManager, investor: otherInvestor };
  token = await tokenizedProperty(world, manager);
  await buy(investor, token.property_id, 5);
  await collectRent(world, manager, token.property_id, 100);
  const distribution = await distribute(world, token);
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const order = await place(investor, token.property_id, 'sell', 1, 50);
  const furtherWallet = privateKeyToAccount(generatePrivateKey());
  await investor.linkWallet(furtherWallet);
  const draft = await createProperty(manager);
  const deed = await uploadDeed(manager, draft.id);
  const photo = { kind: 'photo', name: 'front.png', type: 'image/png', data: samplePhoto };
  const partial = await startUpload(manager, draft.id, photo);
  const notification = await until('a notification', async () => {
    const { items } = await investor.api.call('listNotifications');
    return items[0];
  });
  await investor.api.clone({ signedIn: false }).logIn(investor.email, investor.password);
  const { items: sessions } = await investor.api.call('listSessions');
  const session = sessions.find(({ is_current }) => !is_current);
  assert.ok(session);
  const lease = await createLease(manager, token.property_id, { tenant_email: investor.email });
  await investor.api.call('listMyLeases');
  const ofToken = { path: { property_id: token.property_id } };
  const { items: charges } = await manager.api.call('listCharges', ofToken);
  const expense = await manager.api.call('bookExpense', { ...ofToken, body: bodies.bookExpense });
  Object.assign(owned, {
    lease_id: lease.id,
    charge_id: charges[0]?.id,
    link_id: lease.payment_link.id,
    expense_id: expense.id,
    distribution_id: distribution.id,
    token: tokenOf(lease.payment_link.url),
    property_id: draft.id,
    document_id: deed.id,
    upload_id: partial.id,
    purchase_id: offer.purchase.id,
    order_id: order.id,
    notification_id: notification.id,
    session_id: session.id,
    address: furtherWallet.address,
  });
});

/** Whose the object at the end of each path is. */
const ownerOf: Record<string, keyof typeof owners> = {
  property_id: 'property_manager',
  document_id: 'property_manager',
  upload_id: 'property_manager',
  lease_id: 'property_manager',
  charge_id: 'property_manager',
  link_id: 'property_manager',
  expense_id: 'property_manager',
  distribution_id: 'property_manager',
  purchase_id: 'investor',
  order_id: 'investor',
  notification_id: 'investor',
  session_id: 'investor',
  address: 'investor',
};

/** They speak of a token, which a draft does not have, not even for its owner; tried with a token below. */
const ofTokens = [
  'getToken',
  'listHolders',
  'getEligibility',
  'getTransferEligibility',
  'getDividendBooks',
  'getOrderBook',
  'listPropertyTrades',
  'listCandles',
];
/** Of a charge that is not paid there is none; the tests of rent pay one. */
const ofPaid = ['getReceipt'];
/** Whoever has the link may pay, so it is nobody's; and a year is everybody's own, whoever asks. */
const notOwned = ['getPaymentPage', 'startLinkCheckout', 'getDividendStatement'];
/** The object is a manager's, but it is a tenant or a holder who does this with it. */
const ofInvestors = ['startCheckout', 'getMyDividend'];

/** What takes away comes last, so that the others find something. */
const personal = [...openApi.operations.values()]
  .filter(({ id, path }) => path.includes('{') && openApi.caller(id) !== 'admin' && !notOwned.includes(id))
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

for (const { id, path, method } of personal)
  test(`${id}_hidesWhatIsAnothers`, async () => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    for (const name of names) assert.ok(owned[name], `this test has nobody's ${name}`);
    const options = { path: owned, query: queries[id], ...contentOf(id as OperationId) };
    const caller = openApi.caller(id);
    const people = caller === 'investor' || caller === 'property_manager' ? [others[caller]] : Object.values(others);
    for (const person of people) await person.api.refused(id as OperationId, options, 404, 'not_found');
    if (ofTokens.includes(id) || ofPaid.includes(id)) return;
    const owner = owners[ofInvestors.includes(id) ? 'investor' : (ownerOf[names[0] ?? ''] ?? 'investor')];
    const answer = await owner.api.send(id as OperationId, options);
    const said = `its owner is answered ${answer.status} ${answer.bytes.toString('utf8').slice(0, 300)}`;
    if (method === 'GET') assert.equal(answer.status, 200, said);
    else assert.notEqual(answer.status, 404, said);
  });

/** The token is everybody's to see, so who may not see its holders is told so. */
test('listHolders_isForTheManagerOfTheToken', async () => {
  const path = { property_id: token.property_id };
  await owners.property_manager.api.call('listHolders', { path });
  for (const person of [others.property_manager, owners.investor, others.investor])
    await person.api.refused('listHolders', { path }, 403, 'not_owner');
});

type Tried = (person: Person, wallet: string) => Promise<void>;

const isLinked = async (id: 'getEligibility' | 'getTransferEligibility', person: Person, wallet: string) => {
  const options = { path: { property_id: token.property_id }, query: { wallet, shares: '1' } };
  const { checks } = await person.api.call(id, options);
  return checks.find(({ rule }) => rule === 'wallet_linked')?.passed;
};
const askEligibility =
  (id: 'getEligibility' | 'getTransferEligibility'): Tried =>
  async (person, wallet) => {
    assert.equal(await isLinked(id, person, wallet), person === owners.investor);
  };

async function deedOfTheToken(): Promise<string> {
  const path = { property_id: token.property_id };
  const { items } = await owners.property_manager.api.call('listDocuments', { path });
  return items[0]?.id ?? '';
}

const unseenIsNotTraded =
  (id: 'prepareOrder' | 'placeOrder'): Tried =>
  async (person) => {
    const body = { ...(bodies[id] as object), property_id: owned.property_id, wallet: person.account.address };
    await person.api.refused(id, { body }, 404, 'not_found');
  };

/** "operation id": who else names that object, and what that comes to; or why naming it is everybody's. */
const namedElsewhere: Record<string, Tried | string> = {
  'getEligibility wallet': askEligibility('getEligibility'),
  'getTransferEligibility wallet': askEligibility('getTransferEligibility'),
  'getTransferEligibility to': 'shares may be sent to anybody who may hold them',
  'createSignInChallenge address': 'says the same of every address; the signature decides',
  'createWalletChallenge address': 'the same; whose wallet is linked already is said to who signs for it',
  'uploadDocument parcel_id': 'what the land register calls it',
  'startUpload parcel_id': 'the same',
  'addValuation document_id': async () => {
    const body = { ...(bodies.addValuation as object), document_id: await deedOfTheToken() };
    const { id } = await createProperty(others.property_manager);
    const options = { path: { property_id: id }, body };
    await others.property_manager.api.refused('addValuation', options, 422, 'report_unknown');
  },
  'orderPhotos document_ids': async () => {
    const { id } = await createProperty(others.property_manager);
    const options = { path: { property_id: id }, body: { document_ids: [await deedOfTheToken()] } };
    await others.property_manager.api.refused('orderPhotos', options, 422, 'photos_differ');
  },
  'bookExpense document_id': async () => {
    const { property_id } = await tokenizedProperty(world, others.property_manager);
    const body = { ...(bodies.bookExpense as object), document_id: await deedOfTheToken() };
    const options = { path: { property_id }, body };
    await others.property_manager.api.refused('bookExpense', options, 422, 'receipt_unknown');
  },
  'listCharges lease_id': async () => {
    const { id } = await createProperty(others.property_manager);
    const options = { path: { property_id: id }, query: { lease_id: owned.lease_id ?? '' } };
    assert.deepEqual((await others.property_manager.api.call('listCharges', options)).items, []);
  },
  'startLinkCheckout charge_id': 'the link decides, and pays only its own; the tests of rent try others',
  'createPurchase property_id': async (person) => {
    const body = { property_id: owned.property_id, wallet: person.account.address, shares: '1' };
    await person.api.refused('createPurchase', { body }, 404, 'not_found');
  },
  'createPurchase wallet': async (person, wallet) => {
    if (person === owners.investor) return;
    const body = { property_id: token.property_id, wallet, shares: '1' };
    const { params } = await person.api.refused('createPurchase', { body }, 422, 'wallet_not_linked');
    const failed = (params.checks as { rule: string; passed: boolean }[]).filter(({ passed }) => !passed);
    assert.ok(failed.some(({ rule }) => rule === 'wallet_linked'));
  },
  'prepareOrder property_id': unseenIsNotTraded('prepareOrder'),
  'prepareOrder wallet': async (person, wallet) => {
    if (person === owners.investor) return;
    const body = { ...(bodies.prepareOrder as object), property_id: token.property_id, wallet };
    await person.api.refused('prepareOrder', { body }, 422, 'wallet_not_linked');
  },
  'placeOrder property_id': unseenIsNotTraded('placeOrder'),
  'placeOrder wallet': async (person, wallet) => {
    // Said to its owner too: it is not what the wallet signed.
    const body = { ...(bodies.placeOrder as object), property_id: token.property_id, wallet };
    await person.api.refused('placeOrder', { body }, 422, 'wrong_signature');
  },
  'prepareOrdersCancellation wallet': async (person, wallet) => {
    const body = { wallet };
    if (person === owners.investor) await person.api.call('prepareOrdersCancellation', { body });
    else await person.api.refused('prepareOrdersCancellation', { body }, 422, 'wallet_not_linked');
  },
  'cancelOrdersOnChain wallet': async (person, wallet) => {
    const body = { ...(bodies.cancelOrdersOnChain as object), wallet };
    const reason = person === owners.investor ? 'wrong_signature' : 'wallet_not_linked';
    await person.api.refused('cancelOrdersOnChain', { body }, 422, reason);
  },
  'listOrders property_id': async (person) => {
    const { items } = await person.api.call('listOrders', { query: { property_id: token.property_id } });
    assert.equal(items.length, person === owners.investor ? 1 : 0);
  },
  'cancelOrders property_id': async (person) => {
    if (person === owners.investor) return;
    const body = { property_id: token.property_id };
    assert.deepEqual((await person.api.call('cancelOrders', { body })).items, []);
  },
};

test('requests_nameNothingElseThatIsSomebodys', () => {
  const ids = [...openApi.operations.values()]
    .filter(({ id }) => openApi.caller(id) !== 'admin')
    .flatMap(({ id }) => openApi.namesInRequest(id).map((name) => `${id} ${name}`));
  assert.deepEqual(ids.sort(), Object.keys(namedElsewhere).sort());
});

for (const [what, tried] of Object.entries(namedElsewhere))
  if (typeof tried !== 'string')
    test(`${what}_isItsOwnersAlone`, async () => {
      for (const person of [owners.investor, others.investor]) await tried(person, owners.investor.account.address);
    });
