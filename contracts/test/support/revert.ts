// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Abi, type Hex, decodeErrorResult } from 'viem';

const errors = JSON.parse(readFileSync(join(import.meta.dirname, '../../abi/Errors.json'), 'utf8')) as Abi;

/** Asserts that `action` reverts with exactly this custom error, or this revert string. */
export async function assertReverts(action: Promise<unknown>, name: string, args?: readonly unknown[]): Promise<void> {
  const data = await revertDataOf(action);
  const decoded = decodeErrorResult({ abi: errors, data });
  if (decoded.errorName === 'Error') {
    assert.equal(decoded.args?.[0], name);
    return;
  }
  assert.equal(decoded.errorName, name);
  if (args) assert.deepEqual(decoded.args ?? [], args);
}

async function revertDataOf(action: Promise<unknown>): Promise<Hex> {
  let failure: unknown;
  try {
    await action;
  } catch (error) {
    failure = error;
  }
  assert.ok(failure, 'expected a revert');
  const data = findData(failure);
  if (!data) throw failure;
  return data;
}

function findData(error: unknown): Hex | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { data, cause } = error as { data?: unknown; cause?: unknown };
  if (typeof data === 'string' && data.startsWith('0x')) return data as Hex;
  if (typeof data === 'object' && data !== null && 'data' in data) return data.data as Hex;
  return findData(cause);
}
