// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a property costs, with receipts, and what of its rent is the manager's or kept back: who says so, and from when.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Expense } from '../harness/api_types.ts';
import { createProperty, sampleDeed, tokenizedProperty, upload } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { dayIn } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
let manager: Person;
let other: Person;
let property: string;
before(async () => {
  [manager, other] = await Promise.all([world.manager(), world.manager()]);
  property = (await tokenizedProperty(world, manager)).property_id;
});

const at = () => ({ path: { property_id: property } });
const of = (expense: Expense) => ({ path: { expense_id: expense.id } });
const expense = (changes: Record<string, unknown> = {}) => ({
  category: 'repairs',
  spent_on: dayIn(-2),
  amount_usd: '240.5',
  vendor: 'Roofs & Sons',
  note: 'Two tiles.',
  ...changes,
});
const book = (changes: Record<string, unknown> = {}) =>
  manager.api.call('bookExpense', { ...at(), body: expense(changes) });
const receipt = () =>
  upload(manager, property, { kind: 'receipt', name: 'bill.pdf', type: 'application/pdf', data: sampleDeed });

test('expense_isBookedWithItsReceipt_alsoOfATokenizedProperty', async () => {
  const bill = await receipt();
  assert.equal(bill.visibility, 'managers');
  const booked = await book({ document_id: bill.id });
  assert.equal(booked.amount_usd, '240.50');
  assert.equal(booked.document_id, bill.id);
  const { items } = await world.admin.api.call('listExpenses', { ...at(), query: { limit: 1 } });
  assert.deepEqual(items, [booked]);
  await manager.api.refused('bookExpense', { ...at(), body: expense({ document_id: bill.id }) }, 409, 'receipt_used');

  const path = { document_id: bill.id };
  assert.equal((await manager.api.send('getDocumentContent', { path })).status, 200);
  await other.api.refused('getDocumentContent', { path }, 404, 'not_found');
  await manager.api.refused('removeDocument', { path }, 409, 'receipt_stays');
  const { items: documents } = await manager.api.call('listDocuments', at());
  assert.ok(!documents.some(({ id }) => id === bill.id));
});

test('expense_isVoidedAndStays', async () => {
  const bill = await receipt();
  const booked = await book({ document_id: bill.id });
  const options = { ...of(booked), body: { reason: 'The wrong amount.' } };
  await other.api.refused('voidExpense', options, 404, 'not_found');
  await manager.api.refusedFields('voidExpense', { ...of(booked), body: { reason: 'x' } }, 'reason');
  const voided = await manager.api.call('voidExpense', options);
  assert.equal(voided.void_reason, 'The wrong amount.');
  assert.notEqual(voided.voided_at, null);
  await manager.api.refused('voidExpense', options, 409, 'expense_voided');
  assert.equal((await book({ document_id: bill.id, amount_usd: '204.50' })).amount_usd, '204.50');
});

test('expense_refusesWhatIsWrong', async () => {
  const wrong = { category: 'bribes', spent_on: 'x', amount_usd: '1.001', vendor: '', note: 1, document_id: 'x' };
  await manager.api.refusedFields('bookExpense', { ...at(), body: wrong }, ...Object.keys(wrong));
  const refused = (changes: Record<string, unknown>, reason: string) =>
    manager.api.refused('bookExpense', { ...at(), body: expense(changes) }, 422, reason);
  await refused({ spent_on: dayIn(1) }, 'spent_in_future');
  const draft = await createProperty(manager);
  const elsewhere = await upload(manager, draft.id, {
    kind: 'receipt',
    name: 'bill.pdf',
    type: 'application/pdf',
    data: sampleDeed,
  });
  await refused({ document_id: elsewhere.id }, 'receipt_unknown');
  const { items } = await manager.api.call('listDocuments', at());
  const deed = items.find(({ kind }) => kind === 'deed');
  assert.ok(deed);
  await refused({ document_id: deed.id }, 'receipt_unknown');
  const options = { path: { property_id: draft.id }, body: expense() };
  await manager.api.refused('bookExpense', options, 409, 'property_not_tokenized');
  await other.api.refused('bookExpense', { ...at(), body: expense() }, 404, 'not_found');
  await other.api.refused('listExpenses', at(), 404, 'not_found');
});

test('terms_holdFromTomorrowOn_andTheirHistoryStays', async () => {
  const terms = (effective_from: string, fee: number, reserve: number) => ({
    ...at(),
    body: { effective_from, management_fee_basis_points: fee, reserve_basis_points: reserve },
  });
  await manager.api.call('setRentTerms', terms(dayIn(1), 800, 500));
  await manager.api.call('setRentTerms', terms(dayIn(1), 700, 500));
  await manager.api.call('setRentTerms', terms(dayIn(400), 900, 0));
  const { items } = await world.admin.api.call('listRentTerms', at());
  assert.deepEqual(
    items.map(({ management_fee_basis_points: fee }) => fee),
    [900, 700, 800],
  );
  await manager.api.refused('setRentTerms', terms(dayIn(0), 1, 1), 422, 'terms_not_ahead');
  const tooMuch = terms('tomorrow', 3001, 5001);
  const named = ['effective_from', 'management_fee_basis_points', 'reserve_basis_points'];
  await manager.api.refusedFields('setRentTerms', tooMuch, ...named);
  await other.api.refused('setRentTerms', terms(dayIn(1), 1, 1), 404, 'not_found');
  await other.api.refused('listRentTerms', at(), 404, 'not_found');
});
