// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: in each state of a property, each person finds exactly the documents that person may see, and nobody learns that
// there are others.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Document } from '../harness/api_types.ts';
import { createProperty, deedFields, sampleDeed, samplePhoto, tokenize, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2 });
const visibilities = ['public', 'members', 'managers'] as const;
let owner: Person;
let people: Record<string, Person>;
let propertyId: string;
const documents = {} as Record<(typeof visibilities)[number] | 'deed' | 'photo', Document>;

before(async () => {
  owner = await world.manager();
  people = {
    owner,
    admin: world.admin,
    otherManager: await world.manager(),
    investor: await world.investor(),
    stranger: world.person(),
  };
  propertyId = (await createProperty(owner)).id;
  const pdf = { kind: 'other', type: 'application/pdf', data: sampleDeed };
  for (const visibility of visibilities)
    documents[visibility] = await upload(owner, propertyId, { ...pdf, name: `${visibility}.pdf`, visibility });
  documents.deed = await upload(owner, propertyId, { ...pdf, kind: 'deed', name: 'deed.pdf', ...deedFields });
  documents.photo = await upload(owner, propertyId, {
    kind: 'photo',
    name: 'p.png',
    type: 'image/png',
    data: samplePhoto,
  });
});

const all = ['public', 'members', 'managers', 'deed', 'photo'];
const insiders: Record<string, string[]> = { owner: all, admin: all };
const nobodyElse = { otherManager: [], investor: [], stranger: [] };

async function requireSees(who: string, expected: string[]): Promise<void> {
  const { api } = people[who] as Person;
  for (const [name, { id }] of Object.entries(documents)) {
    const path = { document_id: id };
    if (expected.includes(name))
      assert.equal((await api.send('getDocumentContent', { path })).status, 200, `${who} ${name}`);
    else await api.refused('getDocumentContent', { path }, 404, 'not_found');
  }
  const path = { property_id: propertyId };
  if (expected.length === 0) return void (await api.refused('listDocuments', { path }, 404, 'not_found'));
  const names = (await api.call('listDocuments', { path })).items.map(({ id }) =>
    Object.keys(documents).find((name) => documents[name as keyof typeof documents].id === id),
  );
  assert.deepEqual(names.sort(), [...expected].sort(), who);
}

async function requireEachSees(expected: Record<string, string[]>): Promise<void> {
  for (const [who, names] of Object.entries(expected)) await requireSees(who, names);
}

test('defaults_arePublicForPhotosAndMembersForTheRest', () => {
  assert.equal(documents.photo.visibility, 'public');
  assert.equal(documents.deed.visibility, 'members');
});

test('draft_isForItsManagerAndAdmins', () => requireEachSees({ ...insiders, ...nobodyElse }));

test('underReview_isForItsManagerAndAdmins', async () => {
  await owner.api.call('submitProperty', { path: { property_id: propertyId } });
  await requireEachSees({ ...insiders, ...nobodyElse });
});

test('approved_isForItsManagerAndAdmins', async () => {
  await world.admin.api.call('approveProperty', { path: { property_id: propertyId } });
  await requireEachSees({ ...insiders, ...nobodyElse });
});

test('tokenized_followsTheVisibilityOfEachDocument', async () => {
  const token = await tokenize(world, propertyId);
  assert.equal(token.deed_hash, documents.deed.sha256);
  const members = ['public', 'members', 'deed', 'photo'];
  await requireEachSees({ ...insiders, otherManager: members, investor: members, stranger: ['public', 'photo'] });
});

test('visibility_isChangedByItsManagerAlone_alsoLater', async () => {
  const path = { document_id: documents.deed.id };
  const changed = await owner.api.call('presentDocument', { path, body: { visibility: 'managers' } });
  assert.equal(changed.visibility, 'managers');
  const members = ['public', 'members', 'photo'];
  await requireEachSees({ ...insiders, otherManager: members, investor: members, stranger: ['public', 'photo'] });
  const body = { visibility: 'public' };
  const { otherManager } = people as Record<string, Person> & { otherManager: Person };
  await otherManager.api.refused('presentDocument', { path, body }, 404, 'not_found');
  const visible = { document_id: documents.members.id };
  await otherManager.api.refused('presentDocument', { path: visible, body }, 403, 'not_owner');
  await otherManager.api.refused('removeDocument', { path: visible }, 403, 'not_owner');
  await owner.api.refusedFields('presentDocument', { path, body: { visibility: 'friends' } }, 'visibility');
});

test('rejected_isForItsManagerAndAdmins', async () => {
  const rejected = await createProperty(owner);
  const path = { property_id: rejected.id };
  const deed = await upload(owner, rejected.id, {
    kind: 'deed',
    name: 'deed.pdf',
    type: 'application/pdf',
    data: sampleDeed,
    visibility: 'public',
    ...deedFields,
  });
  await owner.api.call('submitProperty', { path });
  await world.admin.api.call('rejectProperty', { path, body: { note: 'Not a building.' } });
  for (const who of ['otherManager', 'investor', 'stranger']) {
    const { api } = people[who] as Person;
    await api.refused('getDocumentContent', { path: { document_id: deed.id } }, 404, 'not_found');
    await api.refused('listDocuments', { path }, 404, 'not_found');
  }
});

test('whatIsHidden_answersAsIfItWereNot', async () => {
  const { stranger } = people as Record<string, Person> & { stranger: Person };
  const answerTo = async (id: string) => {
    const { json, headers, status } = await stranger.api.send('getDocumentContent', { path: { document_id: id } });
    return {
      status,
      detail: json.detail,
      code: json.code,
      reason: json.reason,
      params: json.params,
      names: [...headers.keys()],
    };
  };
  assert.deepEqual(await answerTo(documents.managers.id), await answerTo(`doc_${'0'.repeat(26)}`));
});
