// SPDX-License-Identifier: GPL-3.0-or-later
// Signers recovered from EIP-712 messages, digest included: shared/evm against libsecp256k1 alone, which is handed the
// digest, and against viem.
import { join } from 'node:path';
import { benchProgram, serverCores } from '../lib/cores.ts';
import { compared, say, type Figures } from '../lib/measure.ts';
import { output } from '../lib/program.ts';
import { peersDirectory } from '../lib/servers.ts';

const options = { unit: 'recoveries/s', rounds: 9 };
const viemRounds = 3;

export async function recover(): Promise<Figures> {
  const samples = { evm: [] as number[], raw: [] as number[], viem: [] as number[] };
  for (let round = 1; round <= viemRounds; ++round) {
    const { evm, raw } = JSON.parse(await output(benchProgram('bench_recover'), ['0.3'], { cores: serverCores })) as {
      evm: number[];
      raw: number[];
    };
    const script = join(peersDirectory, 'viem_recover.ts');
    const viem = Number(await output(process.execPath, [script, '2'], { cores: serverCores }));
    samples.evm.push(...evm);
    samples.raw.push(...raw);
    samples.viem.push(...evm.map(() => viem));
    say(`recover, round ${round} of ${viemRounds}: evm ${evm[0]}, secp256k1 ${raw[0]}, viem ${Math.round(viem)}`);
  }
  const ordered = new Map([
    ['evm', samples.evm],
    ['secp256k1', samples.raw],
    ['viem', samples.viem],
  ]);
  return compared('eip712_recover', ordered, options);
}
