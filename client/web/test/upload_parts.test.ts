// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a file arrives whole over a line that breaks, without what had arrived being sent anew, and a person is asked where
// waiting mends nothing.
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../lib/api/problem';
import type { Schemas } from '../lib/api/types';
import { pauseMs, uploadInParts, type UploadLine, type UploadMemory, type UploadWatch } from '../lib/api/upload_parts';

type PartialUpload = Schemas['PartialUpload'];

const size = 10;

function problem(status: number, reason: string, params: object = {}): ApiError {
  return new ApiError({
    status,
    code: 'conflict',
    reason,
    detail: '',
    params: params as Record<string, never>,
    request_id: '',
  });
}

/** A server that has some bytes, and a line that fails as the test says. */
class FakeLine implements UploadLine {
  uploads = new Map<string, PartialUpload>();
  /** Bytes that arrive before each failure; then all of the rest. */
  failures: { after: number; with: unknown }[] = [];
  startFailures: unknown[] = [];
  sentBytes = 0;
  pauses: number[] = [];
  online = true;

  start = async () => {
    const failure = this.startFailures.shift();
    if (failure) throw failure;
    const id = `upl_${this.uploads.size + 1}`;
    const upload: PartialUpload = {
      id,
      property_id: 'prop_1',
      state: 'receiving',
      size_bytes: size,
      received_bytes: 0,
      document_id: null,
      expires_at: '2100-01-01T00:00:00Z',
    };
    this.uploads.set(id, upload);
    return { ...upload };
  };
  find = async (id: string) => {
    const upload = this.uploads.get(id);
    if (!upload) throw problem(404, 'not_found');
    return { ...upload };
  };
  send = async (id: string, onProgress: (sent: number) => void) => {
    const upload = this.uploads.get(id);
    if (!upload) throw new Error('a part of no upload');
    const failure = this.failures.shift();
    const end = failure ? Math.min(size, upload.received_bytes + failure.after) : size;
    this.sentBytes += end - upload.received_bytes;
    upload.received_bytes = end;
    onProgress(end);
    if (end === size) Object.assign(upload, { state: 'finished', document_id: `doc_of_${id}` });
    if (failure) throw failure.with;
  };
  isOnline = () => this.online;
  pause: UploadLine['pause'] = async (ms) => void this.pauses.push(ms);
}

let line: FakeLine;
let kept: string | undefined;
const memory: UploadMemory = {
  id: () => kept,
  keep: ({ id }) => void (kept = id),
  forget: () => void (kept = undefined),
};
let waits: boolean[];
let watch: UploadWatch;

beforeEach(() => {
  line = new FakeLine();
  kept = undefined;
  waits = [];
  watch = {
    onProgress: vi.fn(),
    onWaiting: (isWaiting) => void waits.push(isWaiting),
    signal: new AbortController().signal,
  };
});

const upload = () => uploadInParts(line, memory, watch);
const offline = ApiError.offline();

test('upload_becomesADocument_andIsForgotten', async () => {
  expect(await upload()).toBe('doc_of_upl_1');
  expect(kept).toBeUndefined();
  expect(line.sentBytes).toBe(size);
  expect(waits).not.toContain(true);
});

test('upload_goesOnByItself_andSendsNothingTwice', async () => {
  line.failures = [
    { after: 4, with: offline },
    { after: 0, with: problem(503, 'unavailable') },
    { after: 3, with: problem(409, 'offset_mismatch') },
  ];
  expect(await upload()).toBe('doc_of_upl_1');
  expect(line.sentBytes).toBe(size);
  expect(line.uploads.size).toBe(1);
  expect(line.pauses).toEqual([1000, 1000, 2000]);
  expect(waits).toEqual([false, true, false, true, false, true, false, false]);
});

test('upload_whoseLastAnswerWasLost_isTheSameDocument', async () => {
  line.failures = [{ after: size, with: offline }];
  expect(await upload()).toBe('doc_of_upl_1');
  expect(line.sentBytes).toBe(size);
});

test('upload_thatIsRemembered_goesOnWhereItWas', async () => {
  const { id } = await line.start();
  await line.send(id, () => undefined).catch(() => undefined);
  Object.assign(line.uploads.get(id) as PartialUpload, { state: 'receiving', received_bytes: 7, document_id: null });
  line.sentBytes = 0;
  kept = id;
  expect(await upload()).toBe('doc_of_upl_1');
  expect(line.sentBytes).toBe(3);
  expect(watch.onProgress).toHaveBeenCalledWith(7);
});

test('upload_thatHasExpired_beginsAnew', async () => {
  kept = 'upl_gone';
  expect(await upload()).toBe('doc_of_upl_1');
  expect(line.sentBytes).toBe(size);
});

test('refusal_isNotTriedAgain_butItsUploadStays', async () => {
  line.failures = [{ after: 4, with: problem(409, 'wrong_state') }];
  await expect(upload()).rejects.toMatchObject({ reason: 'wrong_state' });
  expect(line.pauses).toEqual([]);
  expect(kept).toBe('upl_1');
  expect(await upload()).toBe('doc_of_upl_1'); // "Try again"
  expect(line.sentBytes).toBe(size);
});

test('fileThatIsSomethingElse_isForgotten', async () => {
  line.failures = [{ after: 0, with: problem(415, 'file_type_mismatch') }];
  await expect(upload()).rejects.toMatchObject({ reason: 'file_type_mismatch' });
  expect(kept).toBeUndefined();
});

test('start_thatIsRefused_isTold', async () => {
  line.startFailures = [problem(409, 'too_many_documents')];
  await expect(upload()).rejects.toMatchObject({ reason: 'too_many_documents' });
});

test('start_withoutAnAnswer_isTriedAgain', async () => {
  line.startFailures = [offline, problem(409, 'idempotency_in_progress')];
  expect(await upload()).toBe('doc_of_upl_1');
});

test('lineThatStaysBroken_isAPersonsToJudge_andWithoutANetworkItWaits', async () => {
  const broken = (times: number) => Array.from({ length: times }, () => ({ after: 0, with: offline }));
  line.failures = broken(50);
  await expect(upload()).rejects.toMatchObject({ reason: 'offline' });
  expect(line.pauses).toHaveLength(8);
  line.failures = broken(50);
  line.online = false;
  expect(await upload()).toBe('doc_of_upl_1');
});

test('cancelled_endsAtOnce', async () => {
  const abort = new AbortController();
  watch.signal = abort.signal;
  line.failures = [{ after: 4, with: offline }];
  line.pause = async () => abort.abort();
  await expect(upload()).rejects.toMatchObject({ name: 'AbortError' });
  expect(line.sentBytes).toBe(4);
});

test('pauses_grow_toHalfAMinute_orAsTheServerSays', () => {
  expect([1, 2, 3, 6, 20].map((failures) => pauseMs(failures, offline))).toEqual([1000, 2000, 4000, 30_000, 30_000]);
  expect(pauseMs(1, problem(429, 'too_many_requests', { retry_after_seconds: 42 }))).toBe(42_000);
});
