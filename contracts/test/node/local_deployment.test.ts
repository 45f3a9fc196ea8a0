// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { network } from 'hardhat';
import { createPublicClient, http } from 'viem';
import type { Deployment } from '../../deploy/deployment.ts';

describe('deploy/local.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freehold-deployment-'));
  let server: Awaited<ReturnType<typeof network.createServer>>;
  let rpc: string;

  before(async () => {
    server = await network.createServer();
    const { address, port } = await server.listen();
    rpc = `http://${address}:${port}`;
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('writes the addresses of contracts that are there, and one line for each', async () => {
    const out = join(folder, 'deployment.json');
    const script = join(import.meta.dirname, '../../deploy/local.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--rpc', rpc, '--out', out]);
    const deployment = JSON.parse(readFileSync(out, 'utf8')) as Deployment;
    const reader = createPublicClient({ transport: http(rpc) });
    assert.equal(deployment.chainId, await reader.getChainId());
    assert.equal(deployment.block, 1);
    const entries = Object.entries(deployment.contracts);
    assert.equal(stdout.trim().split('\n').length, entries.length);
    for (const [name, address] of entries) {
      assert.ok(stdout.includes(`${name} ${address}`), name);
      assert.ok(await reader.getCode({ address }), `${name} has no code`);
    }
  });
});
