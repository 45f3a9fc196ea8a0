// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: only the Safe's owners turn an approved property into a token, and what they sign is what happens.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { hashTypedData, stringToHex } from 'viem';
import type { Proposal, TokenizationRequest } from '../harness/api_types.ts';
import {
  approvedProperty,
  createProperty,
  samplePhoto,
  signProposal,
  tokenizationRequest,
  tokenize,
  upload,
  uploadDeed,
  waitForProperty,
  waitForProposal,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 3, expectedErrors: [/"event":"token_not_countable"/] });
const [admin, second, third] = world.admins as [Person, Person, Person];
let manager: Person;
before(async () => {
  manager = await world.manager();
});

const at = (id: string) => ({ path: { property_id: id } });
const proposalAt = (id: string) => ({ path: { proposal_id: id } });
const propose = (id: string, request = tokenizationRequest()) =>
  admin.api.call('startTokenization', { ...at(id), body: request });
const approved = () => approvedProperty(world, manager);
const refuse = (proposal: Proposal, by = admin) =>
  by.api.call('refuseProposal', { ...proposalAt(proposal.id), body: { reason: 'Not this one.' } });

test('proposals_ofBeforeTitlesHadParamsHaveNone', async () => {
  const proposal = await propose((await approved()).id);
  await world.database.execute(`UPDATE proposals SET title_params = '{}' WHERE id = '${proposal.id}'`);
  const { title, title_params } = await refuse(proposal);
  assert.deepEqual([title, title_params], [proposal.title, {}]);
});

test('start_proposesExactlyThatCall', async () => {
  const { id, name } = await approved();
  const request = tokenizationRequest();
  const proposal = await propose(id, request);
  assert.equal(proposal.state, 'OPEN');
  assert.deepEqual(proposal.title_params, {
    property_name: name,
    shares: request.shares,
    price_per_share: '50.000000',
    symbol: request.symbol,
  });
  assert.equal(proposal.threshold, 2);
  assert.equal(proposal.to, world.chain.deployment.contracts.factory);
  assert.equal(proposal.safe, world.chain.deployment.contracts.safe);
  assert.equal(proposal.decoded.function, 'tokenize');
  const { EIP712Domain: _domain, ...types } = proposal.typed_data.types;
  assert.equal(hashTypedData({ ...proposal.typed_data, types } as never), proposal.safe_tx_hash);
  assert.equal(proposal.typed_data.message.data, proposal.data);
  assert.equal((await manager.api.call('getProperty', at(id))).state, 'TOKENIZING');
  await refuse(proposal);
});

test('start_refusesADraft', async () => {
  const { id } = await createProperty(manager);
  const problem = await admin.api.refused(
    'startTokenization',
    { ...at(id), body: tokenizationRequest() },
    409,
    'wrong_state',
  );
  assert.equal(problem.params.state, 'DRAFT');
});

test('start_refusesASecondProposal', async () => {
  const { id } = await approved();
  const proposal = await propose(id);
  await admin.api.refused('startTokenization', { ...at(id), body: tokenizationRequest() }, 409, 'wrong_state');
  await refuse(proposal);
});

test('start_namesEveryWrongField', async () => {
  const { id } = await approved();
  const body = tokenizationRequest({
    symbol: 'lower',
    shares: '0',
    price_per_share: '0.0000001',
    rules: { country_mode: 'some' as never, countries: ['Spain'], accredited_only: false, max_holding_bps: 10001 },
  });
  const problem = await admin.api.refused('startTokenization', { ...at(id), body }, 400, 'invalid_fields');
  const fields = (problem.params.fields as { field: string }[]).map(({ field }) => field.replace(/\[?\.?\d+\]?$/, ''));
  for (const field of [
    'symbol',
    'shares',
    'price_per_share',
    'rules.country_mode',
    'rules.max_holding_bps',
    'rules.countries',
  ])
    assert.ok(fields.includes(field), `${field} in ${fields}`);
});

test('start_refusesWhatMakesNoSense', async () => {
  const { id } = await approved();
  const rules = { country_mode: 'any' as const, countries: [], accredited_only: false, max_holding_bps: 1 };
  const wrong: [Partial<TokenizationRequest>, string][] = [
    [{ sale_deadline: '2020-01-01T00:00:00.000Z' }, 'deadline_in_past'],
    [{ shares: '9000000000000', price_per_share: '9000000' }, 'raise_too_large'],
    [{ shares: '100', rules }, 'max_holding_below_one_share'],
  ];
  for (const [changes, reason] of wrong)
    await admin.api.refused('startTokenization', { ...at(id), body: tokenizationRequest(changes) }, 422, reason);
  assert.equal((await manager.api.call('getProperty', at(id))).state, 'APPROVED');
});

test('start_refusesATakenSymbol', async () => {
  const [one, two] = [await approved(), await approved()];
  const request = tokenizationRequest();
  const proposal = await propose(one.id, request);
  await admin.api.refused('startTokenization', { ...at(two.id), body: request }, 409, 'symbol_taken');
  await refuse(proposal);
});

test('sign_twiceExecutesAndTheTokenIsThere', async () => {
  const { id } = await approved();
  const proposal = await propose(id, tokenizationRequest({ shares: '2000', price_per_share: '12.5' }));
  const once = await signProposal(admin, proposal);
  assert.equal(once.signatures.length, 1);
  assert.equal(once.state, 'OPEN');
  await signProposal(third, proposal);
  const executed = await waitForProposal(admin, proposal.id, 'EXECUTED', 'FAILED');
  assert.equal(executed.state, 'EXECUTED', executed.failure_reason ?? '');
  assert.ok(executed.transaction_hash && (await world.chain.isMined(executed.transaction_hash)));
  await waitForProperty(manager, id, 'TOKENIZED');

  const token = await manager.api.call('getToken', at(id));
  assert.equal(token.address, await world.chain.tokenOf(id));
  assert.deepEqual([token.authorized_shares, token.sold_shares, token.price_per_share], ['2000', '0', '12.500000']);
  assert.equal(token.sale_open, true);
  const { items } = await manager.api.call('listDocuments', at(id));
  assert.equal(token.deed_hash, items.find(({ kind }) => kind === 'deed')?.sha256);
});

test('tokenPastTheServerThatCannotBeCounted_holdsUpNothing', async () => {
  const { id } = await approved();
  const { factory, safe } = world.chain.deployment.contracts;
  const most = 2n ** 64n - 1n;
  const huge = {
    propertyId: stringToHex(id, { size: 32 }),
    name: 'Endless House',
    symbol: 'ENDLESS',
    authorizedShares: most,
    pricePerShare: 1n,
    saleDeadline: 0n,
    minimumRaise: 0n,
    deedHash: stringToHex('deed', { size: 32 }),
    deedUri: '',
    rules: [],
  };
  await world.chain.sendAs(safe, 'PropertyTokenFactory', factory, 'tokenize', [huge]);
  const next = (await approved()).id;
  assert.equal((await tokenize(world, next)).authorized_shares, '10000');
  await manager.api.refused('getToken', at(id), 404, 'not_found');
});

test('tokenized_isPublicWithItsPhotos', async () => {
  const { id } = await createProperty(manager);
  await uploadDeed(manager, id);
  const photo = await upload(manager, id, { kind: 'photo', name: 'front.png', type: 'image/png', data: samplePhoto });
  await manager.api.call('submitProperty', at(id));
  await admin.api.call('approveProperty', at(id));
  await tokenize(world, id, tokenizationRequest({ sale_deadline: new Date(Date.now() + 86_400_000).toISOString() }));
  const stranger = world.person();
  assert.equal((await stranger.api.call('getProperty', at(id))).state, 'TOKENIZED');
  assert.deepEqual(
    (await stranger.api.call('listDocuments', at(id))).items.map((document) => document.id),
    [photo.id],
  );
  assert.equal((await stranger.api.send('getDocumentContent', { path: { document_id: photo.id } })).status, 200);
  assert.ok((await stranger.api.call('getToken', at(id))).sale_deadline);
  const { items } = await stranger.api.call('listProperties', { query: { state: 'TOKENIZED' } });
  assert.ok(items.some((property) => property.id === id));
});

test('tokenized_cannotBeTokenizedAgain', async () => {
  const { id } = await approved();
  await tokenize(world, id);
  await admin.api.refused('startTokenization', { ...at(id), body: tokenizationRequest() }, 409, 'wrong_state');
  assert.equal(await world.chain.tokenizations(id), 1);
});

test('getToken_isNotFoundBefore', async () => {
  const { id } = await approved();
  await admin.api.refused('getToken', at(id), 404, 'not_found');
  await admin.api.refused('listHolders', at(id), 404, 'not_found');
});

test('listHolders_hidesAnothersProperty', async () => {
  const { id } = await approved();
  await tokenize(world, id);
  const other = await world.manager();
  assert.deepEqual((await manager.api.call('listHolders', at(id))).items, []);
  const answer = await other.api.send('listHolders', at(id));
  assert.ok([403, 404].includes(answer.status), String(answer.status));
});

test('sign_refusesSomebodyElsesSignature', async () => {
  const proposal = await propose((await approved()).id);
  const signature = await second.signTypedData(proposal.typed_data);
  await admin.api.refused(
    'signProposal',
    { ...proposalAt(proposal.id), body: { signature } },
    403,
    'wallet_not_linked',
  );
  assert.equal((await admin.api.call('getProposal', proposalAt(proposal.id))).signatures.length, 0);
  await refuse(proposal);
});

test('sign_refusesAWalletThatIsNoOwner', async () => {
  const proposal = await propose((await approved()).id);
  const stranger = world.person();
  await admin.linkWallet(stranger.account);
  const signature = await stranger.signTypedData(proposal.typed_data);
  await admin.api.refused('signProposal', { ...proposalAt(proposal.id), body: { signature } }, 422, 'not_a_safe_owner');
  await refuse(proposal);
});

test('sign_refusesASignatureOfSomethingElse', async () => {
  const proposal = await propose((await approved()).id);
  const { typed_data } = proposal;
  const signature = await admin.signTypedData({ ...typed_data, message: { ...typed_data.message, data: '0x' } });
  await admin.api.refused('signProposal', { ...proposalAt(proposal.id), body: { signature } }, 422, 'not_a_safe_owner');
  await refuse(proposal);
});

test('sign_countsAnOwnerOnce', async () => {
  const proposal = await propose((await approved()).id);
  await signProposal(admin, proposal);
  const signature = await admin.signTypedData(proposal.typed_data);
  await admin.api.refused('signProposal', { ...proposalAt(proposal.id), body: { signature } }, 409, 'already_signed');
  const after = await admin.api.call('getProposal', proposalAt(proposal.id));
  assert.equal(after.signatures.length, 1);
  assert.equal(after.state, 'OPEN');
  await refuse(proposal);
});

test('refuse_bringsThePropertyBackToApproved', async () => {
  const { id } = await approved();
  const proposal = await propose(id);
  await signProposal(admin, proposal);
  const refused = await refuse(proposal, second);
  assert.equal(refused.state, 'REFUSED');
  assert.equal(refused.refusal_reason, 'Not this one.');
  await waitForProperty(manager, id, 'APPROVED');
  const signature = await third.signTypedData(proposal.typed_data);
  await third.api.refused('signProposal', { ...proposalAt(proposal.id), body: { signature } }, 409, 'wrong_state');
  await admin.api.refused(
    'refuseProposal',
    { ...proposalAt(proposal.id), body: { reason: 'Again.' } },
    409,
    'wrong_state',
  );
  await tokenize(world, id);
});

test('refuse_needsAReason', async () => {
  const proposal = await propose((await approved()).id);
  await admin.api.refusedFields('refuseProposal', { ...proposalAt(proposal.id), body: { reason: '' } }, 'reason');
  await refuse(proposal);
});

test('listProposals_filtersAndPages', async () => {
  const open = await propose((await approved()).id);
  const { items } = await admin.api.call('listProposals', { query: { state: 'OPEN' } });
  assert.deepEqual(
    items.map(({ id }) => id),
    [open.id],
  );
  await refuse(open);
  const first = await admin.api.call('listProposals', { query: { limit: 1 } });
  const next = await admin.api.call('listProposals', { query: { limit: 1, cursor: first.next_cursor ?? '' } });
  assert.notEqual(first.items[0]?.id, next.items[0]?.id);
});
