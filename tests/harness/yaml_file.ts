// SPDX-License-Identifier: GPL-3.0-or-later
// Every test file reads openapi.yaml, which takes half a second to parse; so it is kept as JSON in build/, under the hash of its text.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from './paths.ts';

const home = join(repositoryRoot, 'build/test-yaml');

export function readYaml(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  const kept = join(home, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const content: unknown = parse(text);
  mkdirSync(home, { recursive: true });
  // Several test files may come here at once: each writes its own, the last rename wins.
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(content));
  renameSync(`${kept}.${process.pid}`, kept);
  return content;
}
