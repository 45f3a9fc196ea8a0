// SPDX-License-Identifier: GPL-3.0-or-later
// A record of every call that the tests made, for the coverage test.
import { appendFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsDirectory } from './paths.ts';

export interface RecordedCall {
  operation: string;
  status: number;
  reason: string | null;
}

const seen = new Set<string>();

export function recordCall(call: RecordedCall): void {
  const line = JSON.stringify(call);
  if (seen.has(line)) return;
  seen.add(line);
  mkdirSync(callsDirectory(), { recursive: true });
  appendFileSync(join(callsDirectory(), `${process.pid}.jsonl`), `${line}\n`);
}

export function recordedCalls(): RecordedCall[] {
  return globSync('*.jsonl', { cwd: callsDirectory() }).flatMap((file) =>
    readFileSync(join(callsDirectory(), file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedCall),
  );
}
