// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the same file of the same person and property finds its upload again, and nothing else does.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Schemas } from '../lib/api/types';
import { forgetUpload, keepUpload, keptUpload, uploadKey } from '../lib/api/upload_memory';
import { errorOfTus } from '../lib/api/upload_line';

class FakeStorage {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const storage = () => (window as unknown as { localStorage: FakeStorage }).localStorage.kept;
beforeEach(() => vi.stubGlobal('window', { localStorage: new FakeStorage() }));
afterEach(() => vi.unstubAllGlobals());

const file = (name: string, bytes: string, lastModified = 1) => new File([bytes], name, { lastModified });
const plan = file('plan.pdf', 'x');
const query = { kind: 'deed', name: 'plan', parcel_id: '1-2' } as const;
const uploadUntil = (expires_at: string) => ({ id: 'upl_1', expires_at }) as Schemas['PartialUpload'];
const later = '2100-01-01T00:00:00.000Z';

test('file_findsItsUpload_withWhatWasSaidOfIt', () => {
  const key = uploadKey('usr_1', 'prop_1', plan);
  expect(keptUpload(key)).toBeUndefined();
  keepUpload(key, uploadUntil(later), query);
  expect(keptUpload(uploadKey('usr_1', 'prop_1', file('plan.pdf', 'y')))).toEqual({
    id: 'upl_1',
    query,
    expiresAt: later,
  });
  forgetUpload(key);
  expect(keptUpload(key)).toBeUndefined();
});

test('browserThatKeepsNothing_remembersUntilThePageIsLoadedAnew', () => {
  const refuse = () => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  };
  vi.stubGlobal('window', {
    localStorage: { length: 0, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse },
  });
  const key = uploadKey('usr_1', 'prop_1', plan);
  keepUpload(key, uploadUntil(later), query);
  expect(keptUpload(key)?.id).toBe('upl_1'); // or each part would begin another upload
  forgetUpload(key);
  expect(keptUpload(key)).toBeUndefined();
});

test('anythingElse_findsNothing', () => {
  keepUpload(uploadKey('usr_1', 'prop_1', plan), uploadUntil(later), query);
  for (const other of [
    uploadKey('usr_2', 'prop_1', plan),
    uploadKey('usr_1', 'prop_2', plan),
    uploadKey('usr_1', 'prop_1', file('plan2.pdf', 'x')),
    uploadKey('usr_1', 'prop_1', file('plan.pdf', 'xx')),
    uploadKey('usr_1', 'prop_1', file('plan.pdf', 'x', 2)),
  ])
    expect(keptUpload(other)).toBeUndefined();
});

test('expired_areNotFound_andCleared', () => {
  const key = uploadKey('usr_1', 'prop_1', plan);
  keepUpload(key, uploadUntil('2020-01-01T00:00:00.000Z'), query);
  storage().set('freehold_draft_usr_1_new', '{}');
  expect(keptUpload(key)).toBeUndefined();
  keepUpload(uploadKey('usr_1', 'prop_1', file('b.pdf', 'x')), uploadUntil(later), query);
  expect(storage().has(key)).toBe(false);
  expect(storage().size).toBe(2);
});

test('whatIsKept_holdsNoSecret', () => {
  keepUpload(uploadKey('usr_1', 'prop_1', plan), uploadUntil(later), query);
  const [text] = [...storage().values()];
  expect(Object.keys(JSON.parse(text ?? ''))).toEqual(['id', 'query', 'expiresAt']);
});

const answered = (status: number, body: string) =>
  Object.assign(new Error('tus'), { originalResponse: { getStatus: () => status, getBody: () => body } }) as never;

test('errorsOfTheParts_areThoseOfTheApi', () => {
  const problem = { status: 409, code: 'conflict', reason: 'wrong_state', detail: '', params: {}, request_id: 'r' };
  expect(errorOfTus(answered(409, JSON.stringify(problem)))).toMatchObject({ status: 409, reason: 'wrong_state' });
  expect(errorOfTus(answered(502, '<html>'))).toMatchObject({ status: 502, reason: 'bad_answer' });
  expect(errorOfTus(answered(404, ''))).toMatchObject({ isNotFound: true });
  expect(errorOfTus(answered(0, '')).isOffline).toBe(true);
  expect(errorOfTus(new Error('no response')).isOffline).toBe(true);
});
