// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: who types a name or a mail address gets the one who is meant, and is told when that is nobody or more than one.
import { expect, test } from 'vitest';
import { subjectOf } from '../features/admin/subjects';
import { dayEnd, dayStart } from '../lib/format/days';

const person = (id: string, name: string, email: string) => ({ id, label: `${name} (${email})`, names: [name, email] });
const subjects = [
  person('usr_1', 'Ada Lovelace', 'ada@example.com'),
  person('usr_2', 'Ada Byron', 'byron@example.com'),
  person('usr_3', 'Ada', 'third@example.com'),
  person('usr_4', 'Twin', 'one@example.com'),
  person('usr_5', 'Twin', 'other@example.com'),
  { id: 'prop_1', label: 'Lindenhof, Leipzig', names: ['Lindenhof'] },
];

test('subject_isFoundByWhatItIsCalled', () => {
  expect(subjectOf('Ada Lovelace (ada@example.com)', subjects)).toEqual({ id: 'usr_1' });
  expect(subjectOf(' BYRON@example.com ', subjects)).toEqual({ id: 'usr_2' });
  expect(subjectOf('lindenhof', subjects)).toEqual({ id: 'prop_1' });
  // Part of several names, but the whole of one.
  expect(subjectOf('ada', subjects)).toEqual({ id: 'usr_3' });
});

test('subject_byAPartOfItsName_isFoundWhenNoOtherFits', () => {
  expect(subjectOf('lovel', subjects)).toEqual({ id: 'usr_1' });
  expect(subjectOf('example.com', subjects)).toBe('several');
  expect(subjectOf('Twin', subjects)).toBe('several');
  expect(subjectOf('Grace', subjects)).toBe('nobody');
});

test('subject_byItsId_isTakenAsItIs', () => {
  const id = 'prp_01j9z3k8m5n7p9q1r3s5t7v9wx';
  expect(subjectOf(` ${id} `, [])).toEqual({ id });
  expect(subjectOf('prp_01j9', [])).toBe('nobody');
});

test('day_beginsAndEndsWhereTheReaderIs', () => {
  expect(new Date(dayStart('2026-11-22')).getHours()).toBe(0);
  expect(new Date(dayEnd('2026-12-31')).getTime()).toBe(new Date(2027, 0, 1).getTime());
  expect(dayEnd('2026-03-28')).toBe(dayStart('2026-03-29'));
});
