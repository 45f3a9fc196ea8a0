// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Deployment } from '../../deploy/deployment.ts';
import { environments } from '../../deploy/environments.ts';
import { readArtifact } from '../../scripts/artifacts.ts';
import { runLive } from '../support/deploy_live.ts';
import { deployer, deployerKey, people, startLiveChain } from '../support/live_chain.ts';

describe('hardhat deploy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freehold-environments-'));
  const peopleFile = join(folder, 'people.json');
  writeFileSync(peopleFile, JSON.stringify(people));

  after(() => rmSync(folder, { recursive: true }));

  for (const [network, { chainId, usdc, adminDelaySeconds }] of Object.entries(environments)) {
    it(`deploys ${network} with its own USDC and delay, and leaves nothing to the deployer`, async (t) => {
      const chain = await startLiveChain(network);
      t.after(() => chain.close());
      const out = join(folder, `${network}.json`);
      const task = { people: peopleFile, journals: folder, out };
      // The task ends with deviations(), whose own tests are in deviations.test.ts.
      const [deployment] = await runLive({ network, url: chain.url, key: deployerKey, tasks: [['deploy', task]] });

      const written = JSON.parse(readFileSync(out, 'utf8')) as Deployment;
      assert.deepEqual(written, deployment);
      assert.equal(written.chainId, chainId);
      assert.equal(written.contracts.usdc, usdc);
      assert.ok(
        await chain.reader.getCode({
          address: written.contracts.safe,
          blockNumber: await chain.reader.getBlockNumber(),
        }),
      );
      const member = await chain.reader.readContract({
        address: written.contracts.accessManager,
        abi: readArtifact('AccessManager').abi,
        functionName: 'hasRole',
        args: [0n, written.contracts.safe],
      });
      assert.deepEqual(member, [true, adminDelaySeconds]);
      const nonceBefore = await chain.reader.getTransactionCount({
        address: deployer.address,
        blockNumber: BigInt(written.block) - 1n,
      });
      assert.equal(nonceBefore, 0);
      assert.ok(
        (await chain.reader.getTransactionCount({ address: deployer.address, blockNumber: BigInt(written.block) })) > 0,
      );
    });
  }
});
