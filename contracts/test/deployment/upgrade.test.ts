// SPDX-License-Identifier: MIT
// Goal: docs/runbooks/upgrade.md can be followed word for word, there and back.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Address, type Hex, encodeFunctionData } from 'viem';
import type { Deployment } from '../../deploy/deployment.ts';
import { environments } from '../../deploy/environments.ts';
import { rehearse } from '../../deploy/rehearse.ts';
import { type Upgradeable, codeInUse } from '../../deploy/upgrade.ts';
import { readArtifact } from '../../scripts/artifacts.ts';
import { runLive } from '../support/deploy_live.ts';
import { type LiveChain, deployerKey, people, startLiveChain } from '../support/live_chain.ts';
import { standardTerms } from '../support/sale.ts';

const { adminDelaySeconds } = environments.polygon;

describe('an upgrade in production', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freehold-upgrade-'));
  const out = join(folder, 'deployment.json');
  let chain: LiveChain;
  let contracts: Deployment['contracts'];

  const run = (name: string, taskArguments: Record<string, string>) =>
    runLive({ network: 'polygon', url: chain.url, key: deployerKey, tasks: [[name, taskArguments]] });

  before(async () => {
    writeFileSync(join(folder, 'people.json'), JSON.stringify(people));
    chain = await startLiveChain('polygon');
    const [deployment] = await run('deploy', { people: join(folder, 'people.json'), journals: folder, out });
    ({ contracts } = deployment as Deployment);
    await tokenize();
  });

  after(async () => {
    await chain.close();
    rmSync(folder, { recursive: true });
  });

  it('replaces the code of all tokens after the delay, keeps their state, and goes back', () =>
    upgradeAndGoBack('PropertyToken', async () => {
      const [token] = await tokens();
      return [await read('PropertyToken', token, 'name'), await read('PropertyToken', token, 'deedHash')];
    }));

  it('replaces the code behind a UUPS proxy in the same way', () =>
    upgradeAndGoBack('IdentityRegistry', async () => [
      await read('IdentityRegistry', contracts.identityRegistry, 'getTrustedIssuers'),
      await read('IdentityRegistry', contracts.identityRegistry, 'epoch'),
    ]));

  async function upgradeAndGoBack(contract: Upgradeable, state: () => Promise<unknown[]>): Promise<void> {
    const [files] = (await run('prepare-upgrade', { contract, deployment: out, out: folder })) as [string[]];
    const [announce, upgrade, rollback] = files;
    const [codeBefore, stateBefore] = [await codeInUse(chain.reader, contract, contracts), await state()];

    await assert.rejects(rehearse(chain.url, [upgrade], 0), 'nothing happens unannounced');
    await assert.rejects(rehearse(chain.url, [announce, upgrade], 60), 'nothing happens before its time');
    assert.equal(await codeInUse(chain.reader, contract, contracts), codeBefore);

    await chain.request('evm_increaseTime', [adminDelaySeconds]);
    await rehearse(chain.url, [upgrade], 0);
    assert.notEqual(await codeInUse(chain.reader, contract, contracts), codeBefore);
    assert.deepEqual(await state(), stateBefore);

    await rehearse(chain.url, [rollback], 0);
    assert.equal(await codeInUse(chain.reader, contract, contracts), codeBefore);
    assert.deepEqual(await state(), stateBefore);
  }

  async function tokenize(): Promise<void> {
    const { safe, factory } = contracts;
    const { abi } = readArtifact('PropertyTokenFactory');
    const data = encodeFunctionData({ abi, functionName: 'tokenize', args: [standardTerms] });
    await chain.request('hardhat_impersonateAccount', [safe]);
    await chain.request('hardhat_setBalance', [safe, '0xde0b6b3a7640000']);
    const hash = (await chain.request('eth_sendTransaction', [{ from: safe, to: factory, data }])) as Hex;
    assert.equal((await chain.reader.waitForTransactionReceipt({ hash })).status, 'success');
  }

  async function tokens(): Promise<Address[]> {
    return [(await read('PropertyTokenFactory', contracts.factory, 'tokenOf', [standardTerms.propertyId])) as Address];
  }

  function read(
    name: Parameters<typeof readArtifact>[0],
    address: Address,
    functionName: string,
    args: unknown[] = [],
  ) {
    return chain.reader.readContract({ address, abi: readArtifact(name).abi, functionName, args });
  }
});
