// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import type { RawAnswer } from './client.ts';

/**
 * Guesses until the server slows it down, which must come soon; what it answers then. Delays grow from two seconds, and a busy
 * machine may take longer than the first ones.
 */
export async function guessUntilSlowed(wrongReason: string, guess: () => Promise<RawAnswer>): Promise<RawAnswer> {
  for (let turn = 0; turn < 12; ++turn) {
    const answer = await guess();
    if (answer.status === 429) {
      assert.ok(turn > 4, `slowed down at guess ${turn + 1} already`);
      assert.equal(answer.json.reason, 'too_many_attempts');
      assert.ok(Number(answer.headers.get('retry-after')) >= 1);
      return answer;
    }
    assert.equal(answer.json.reason, wrongReason);
  }
  throw new Error('nobody slows the guessing down');
}
