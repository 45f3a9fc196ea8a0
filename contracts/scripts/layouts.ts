// SPDX-License-Identifier: MIT
// Writes layouts/*.json, the storage layouts of what stands behind proxies. Once something is deployed (deployments/*.json)
// only changes that an upgrade survives are written.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damages } from './layout/compare.ts';
import { currentInput } from './layout/compiler.ts';
import { type Layout, layoutsOf } from './layout/layout.ts';

const root = join(import.meta.dirname, '..');
const fileOf = (contract: string) => join(root, 'layouts', `${contract}.json`);

export function committedLayout(contract: string): Layout | undefined {
  const file = fileOf(contract);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layout) : undefined;
}

function isDeployedSomewhere(): boolean {
  const folder = join(root, 'deployments');
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.json'));
}

function write(): void {
  mkdirSync(join(root, 'layouts'), { recursive: true });
  for (const [contract, layout] of layoutsOf(currentInput())) {
    const before = committedLayout(contract);
    const found = before && isDeployedSomewhere() ? damages(before, layout) : [];
    if (found.length > 0) throw new Error([`${contract} is deployed:`, ...found].join('\n'));
    writeFileSync(fileOf(contract), `${JSON.stringify(layout, null, 2)}\n`);
  }
}

if (import.meta.main) write();
