// SPDX-License-Identifier: GPL-3.0-or-later
// A record of every call that the tests made, for the coverage test.
import { appendFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPostgres, resultsDirectory } from './paths.ts';

export interface RecordedCall {
  operation: string;
  status: number;
  reason: string | null;
}

const directory = join(resultsDirectory, 'calls', hasPostgres ? 'postgresql' : 'sqlite');
const seen = new Set<string>();

export function recordCall(call: RecordedCall): void {
  const line = JSON.stringify(call);
  if (seen.has(line)) return;
  seen.add(line);
  mkdirSync(directory, { recursive: true });
  appendFileSync(join(directory, `${process.pid}.jsonl`), `${line}\n`);
}

export function recordedCalls(): RecordedCall[] {
  return globSync('*.jsonl', { cwd: directory }).flatMap((file) =>
    readFileSync(join(directory, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedCall),
  );
}
