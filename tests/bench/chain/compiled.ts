// SPDX-License-Identifier: GPL-3.0-or-later
// A contract of this folder, by the compiler of contracts/.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Abi, Hex } from 'viem';
import { repositoryRoot } from '../../harness/paths.ts';

/** The file bears its contract's name. */
export function compiled(name: string): { abi: Abi; bytecode: Hex } {
  const require = createRequire(join(repositoryRoot, 'contracts/package.json'));
  const solc = require('solc') as { compile(input: string): string };
  const file = `${name}.sol`;
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: 'Solidity',
        sources: { [file]: { content: readFileSync(join(import.meta.dirname, file), 'utf8') } },
        settings: {
          evmVersion: 'cancun',
          optimizer: { enabled: true, runs: 1000 },
          outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
        },
      }),
    ),
  ) as { contracts: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>> };
  const found = output.contracts?.[file]?.[name];
  if (!found) throw new Error(`${file} does not compile: ${JSON.stringify(output)}`);
  return { abi: found.abi, bytecode: `0x${found.evm.bytecode.object}` };
}
