// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../harness/world.ts';

export interface OtherParts {
  database?: string;
  rpcUrl?: string;
}

/** The world's configuration for another server, on the same database, chain and providers unless told otherwise. */
export function configOnPort(world: World, port: number, { database, rpcUrl }: OtherParts = {}): string {
  const own = readFileSync(join(world.directory, 'freeholdd.ini'), 'utf8');
  const path = join(world.directory, `freeholdd-${port}.ini`);
  const text = own
    .replaceAll(new URL(world.url).port, String(port))
    .replaceAll(world.database.url, database ?? world.database.url)
    .replaceAll(world.gate.url, rpcUrl ?? world.gate.url);
  writeFileSync(path, text);
  return path;
}
