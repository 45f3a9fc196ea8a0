// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a property's way from draft to approval, and who may see and do what in each state.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OperationId } from '../harness/api_types.ts';
import {
  approvedProperty,
  createProperty,
  draft,
  submittedProperty,
  tokenizationRequest,
  upload,
  uploadDeed,
  samplePhoto,
} from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
let manager: Person;
let other: Person;
before(async () => {
  [manager, other] = await Promise.all([world.manager(), world.manager()]);
});

const at = (id: string) => ({ path: { property_id: id } });

test('create_makesADraftOfItsManager', async () => {
  const property = await createProperty(manager, { valuation_usd: '1250000.5' });
  assert.equal(property.state, 'DRAFT');
  assert.equal(property.manager_id, manager.user.id);
  assert.equal(property.valuation_usd, '1250000.50');
  assert.equal(property.review_note, null);
});

test('create_namesEveryWrongField', async () => {
  await manager.api.refusedFields(
    'createProperty',
    {
      body: draft({
        name: 'X',
        kind: 'castle' as never,
        valuation_usd: '-5',
        area_square_meters: 0,
        year_built: 2200,
        address: { street: '', city: 'B', postal_code: '1', country: 'Germany' },
      }),
    },
    'name',
    'kind',
    'valuation_usd',
    'area_square_meters',
    'year_built',
    'address.street',
    'address.country',
  );
});

test('create_refusesFractionsAndHugeNumbers', async () => {
  await manager.api.refusedFields(
    'createProperty',
    { body: draft({ area_square_meters: 1.5, year_built: 1e30, valuation_usd: '99999999999999999999' }) },
    'area_square_meters',
    'year_built',
    'valuation_usd',
  );
});

test('create_keepsTextAsItIs', async () => {
  const description = `<script>alert("x")</script> 'quoted'; DROP TABLE -- \u{1F3E0} \n second line`;
  const { id } = await createProperty(manager, { description });
  assert.equal((await manager.api.call('getProperty', at(id))).description, description);
});

test('edit_replacesADraft', async () => {
  const { id } = await createProperty(manager);
  const edited = await manager.api.call('editProperty', { ...at(id), body: draft({ name: 'Lindenhof II' }) });
  assert.equal(edited.name, 'Lindenhof II');
  assert.equal(edited.state, 'DRAFT');
});

test('edit_hidesAnothersDraft', async () => {
  const { id } = await createProperty(manager);
  await other.api.refused('editProperty', { ...at(id), body: draft() }, 404, 'not_found');
});

test('edit_refusesWhileUnderReview', async () => {
  const { id } = await submittedProperty(manager);
  const problem = await manager.api.refused('editProperty', { ...at(id), body: draft() }, 409, 'wrong_state');
  assert.equal(problem.params.state, 'PENDING_APPROVAL');
});

test('submit_rejectsWithoutDeed', async () => {
  const { id } = await createProperty(manager);
  await upload(manager, id, { kind: 'photo', name: 'front.png', type: 'image/png', data: samplePhoto });
  await manager.api.refused('submitProperty', at(id), 422, 'deed_required');
});

test('submit_hidesAnothersDraft', async () => {
  const { id } = await createProperty(manager);
  await other.api.refused('submitProperty', at(id), 404, 'not_found');
});

test('approve_movesToApprovedOnce', async () => {
  const { id } = await submittedProperty(manager);
  assert.equal((await world.admin.api.call('approveProperty', at(id))).state, 'APPROVED');
  await world.admin.api.refused('approveProperty', at(id), 409, 'wrong_state');
});

test('requestChanges_sendsBackWithANote_andItCanBeSubmittedAgain', async () => {
  const { id } = await submittedProperty(manager);
  const body = { note: 'The deed is not legible.' };
  await world.admin.api.call('requestPropertyChanges', { ...at(id), body });
  const seen = await manager.api.call('getProperty', at(id));
  assert.equal(seen.state, 'CHANGES_REQUESTED');
  assert.equal(seen.review_note, body.note);
  await manager.api.call('editProperty', { ...at(id), body: draft({ description: 'With a legible deed.' }) });
  assert.equal((await manager.api.call('submitProperty', at(id))).state, 'PENDING_APPROVAL');
});

test('withdraw_givesTheDraftBackToItsManager', async () => {
  const { id } = await submittedProperty(manager);
  await other.api.refused('withdrawProperty', at(id), 404, 'not_found');
  assert.equal((await manager.api.call('withdrawProperty', at(id))).state, 'DRAFT');
  await world.admin.api.refused('approveProperty', at(id), 409, 'wrong_state');
  await manager.api.call('editProperty', { ...at(id), body: draft({ name: 'Lindenhof III' }) });
  await manager.api.call('submitProperty', at(id));
  await world.admin.api.call('approveProperty', at(id));
  await manager.api.refused('withdrawProperty', at(id), 409, 'wrong_state');
});

test('approval_isTakenBackWithANote_untilTokenizationBegins', async () => {
  const { id } = await approvedProperty(world, manager);
  const body = { note: 'The deed is of the house next door.' };
  await world.admin.api.call('requestPropertyChanges', { ...at(id), body });
  const seen = await manager.api.call('getProperty', at(id));
  assert.deepEqual([seen.state, seen.review_note], ['CHANGES_REQUESTED', body.note]);
  await world.admin.api.refused('startTokenization', { ...at(id), body: tokenizationRequest() }, 409, 'wrong_state');
  await manager.api.call('submitProperty', at(id));
  await world.admin.api.call('approveProperty', at(id));
  await world.admin.api.call('startTokenization', { ...at(id), body: tokenizationRequest() });
  await world.admin.api.refused('rejectProperty', { ...at(id), body }, 409, 'wrong_state');

  const forged = await approvedProperty(world, manager);
  assert.equal((await world.admin.api.call('rejectProperty', { ...at(forged.id), body })).state, 'REJECTED');
});

test('requestChanges_refusesAnEmptyNote', async () => {
  const { id } = await submittedProperty(manager);
  await world.admin.api.refusedFields('requestPropertyChanges', { ...at(id), body: { note: '' } }, 'note');
});

test('reject_isForGood', async () => {
  const { id } = await submittedProperty(manager);
  await world.admin.api.call('rejectProperty', { ...at(id), body: { note: 'Not a building.' } });
  await manager.api.refused('editProperty', { ...at(id), body: draft() }, 409, 'wrong_state');
  await manager.api.refused('submitProperty', at(id), 409, 'wrong_state');
  await world.admin.api.refused('approveProperty', at(id), 409, 'wrong_state');
});

const reviews: [OperationId, unknown][] = [
  ['approveProperty', undefined],
  ['requestPropertyChanges', { note: 'A note.' }],
  ['rejectProperty', { note: 'A note.' }],
];
for (const [id, body] of reviews)
  test(`${id}_refusesADraft`, async () => {
    const property = await createProperty(manager);
    const problem = await world.admin.api.refused(id, { ...at(property.id), body }, 409, 'wrong_state');
    assert.equal(problem.params.state, 'DRAFT');
  });

test('review_refusesOnesOwnProperty', async () => {
  const both = await world.manager();
  await world.setRoles(both, ['property_manager', 'admin']);
  const { id } = await submittedProperty(both);
  await both.api.refused('approveProperty', at(id), 403, 'own_property');
});

test('remove_ofTheDeedAfterSubmission_isRefused', async () => {
  const { id } = await createProperty(manager);
  const deed = await uploadDeed(manager, id);
  await manager.api.call('submitProperty', at(id));
  await manager.api.refused('removeDocument', { path: { document_id: deed.id } }, 409, 'wrong_state');
});

test('get_showsADraftToItsManagerAndAdminsOnly', async () => {
  const { id } = await createProperty(manager);
  await manager.api.call('getProperty', at(id));
  await world.admin.api.call('getProperty', at(id));
  await other.api.refused('getProperty', at(id), 404, 'not_found');
  await world.person().api.refused('getProperty', at(id), 404, 'not_found');
});

test('list_pagesWithoutGapOrRepetition', async () => {
  const lonely = await world.manager();
  const made: string[] = [];
  for (let n = 0; n < 5; ++n) made.push((await createProperty(lonely, { name: `House ${n}` })).id);
  const seen = await everyItem(lonely.api, 'listProperties', { query: { mine: true, limit: 2 } });
  assert.deepEqual(
    seen.map(({ id }) => id),
    made.reverse(),
  );
});

test('list_filtersByState', async () => {
  const { id } = await approvedProperty(world, manager);
  const { items } = await world.admin.api.call('listProperties', { query: { state: 'APPROVED' } });
  assert.ok(items.some((property) => property.id === id));
  assert.ok(items.every((property) => property.state === 'APPROVED'));
});

test('list_refusesUnknownStateAndFlag', async () => {
  await world.admin.api.refusedFields('listProperties', { query: { state: 'SOLD' } }, 'state');
  await manager.api.refusedFields('listProperties', { query: { mine: 'yes' } }, 'mine');
});

test('list_showsStrangersNothingUntokenized', async () => {
  await createProperty(manager);
  assert.deepEqual((await world.person().api.call('listProperties')).items, []);
});
