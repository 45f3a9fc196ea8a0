// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { network } from 'hardhat';
import { before, beforeEach, describe, it } from 'node:test';
import { type Address, type PublicClient, encodeFunctionData, getAddress } from 'viem';
import { deviations } from '../../deploy/check.ts';
import { type Deployed, deploy } from '../../deploy/deploy.ts';
import { deployer, people } from '../support/live_chain.ts';
import { type ContractName, readArtifact } from '../../scripts/artifacts.ts';

const parameters = { ...people, adminDelaySeconds: 0 };
const stranger: Address = getAddress('0x00000000000000000000000000000000000bad00');

describe('the check after a deployment', () => {
  let connection: Awaited<ReturnType<typeof network.create>>;
  let reader: PublicClient;
  let deployed: Deployed;
  let snapshot: unknown;

  const request = (method: string, ...params: unknown[]) => connection.provider.request({ method, params });
  const check = () => deviations({ reader, deployed, parameters, deployer: deployer.address, fromBlock: 0n });

  /** Sends as somebody whose key the test does not have. */
  async function act(from: Address, name: ContractName, to: Address, functionName: string, args: unknown[]) {
    await request('hardhat_impersonateAccount', from);
    await request('hardhat_setBalance', from, '0xde0b6b3a7640000');
    const data = encodeFunctionData({ abi: readArtifact(name).abi, functionName, args });
    await request('eth_sendTransaction', { from, to, data });
  }

  const administrate = (functionName: string, args: unknown[]) =>
    act(deployed.contracts.safe, 'AccessManager', deployed.contracts.accessManager, functionName, args);

  before(async () => {
    connection = await network.create();
    reader = (await connection.viem.getPublicClient({ cacheTime: 0 })) as PublicClient;
    const config = { blockPollingInterval: 1 };
    deployed = await deploy({ provider: connection.provider, deployer: deployer.address, config }, parameters);
    snapshot = await request('evm_snapshot');
  });

  beforeEach(async () => {
    await request('evm_revert', snapshot);
    snapshot = await request('evm_snapshot');
  });

  it('finds nothing when all is well', async () => {
    assert.deepEqual(await check(), []);
  });

  it('finds a role in other hands, a missing one and another delay', async () => {
    await administrate('grantRole', [0n, stranger, 0]);
    assert.match((await check()).join(), /AccessManager: roles are .*role 0 of 0x0+bad00 after 0 s/i);
    await administrate('revokeRole', [0n, stranger]);
    assert.deepEqual(await check(), []);
    await administrate('revokeRole', [1n, people.operator]);
    assert.match((await check()).join(), /^AccessManager: roles are/);
    await administrate('grantRole', [1n, people.operator, 60]);
    assert.match((await check()).join(), /role 1 of \w+ after 60 s.*expected/);
  });

  it('finds a function that belongs to another role', async () => {
    await administrate('setTargetFunctionRole', [deployed.contracts.treasury, ['0xdeadbeef'], 1n]);
    assert.match((await check()).join(), /AccessManager: functions are .* 0xdeadbeef 1/);
  });

  it('finds another threshold and other owners of the Safe', async () => {
    const { safe } = deployed.contracts;
    await act(safe, 'Safe', safe, 'addOwnerWithThreshold', [stranger, 1n]);
    const found = (await check()).join();
    assert.match(found, /Safe: owners are .*bad00/i);
    assert.match(found, /Safe: threshold are "1", expected "2"/);
  });

  it('finds keys of the claim issuer that nobody agreed on', async () => {
    const { safe, claimIssuer } = deployed.contracts;
    await act(safe, 'ClaimIssuer', claimIssuer, 'addKey', [`0x${'11'.repeat(32)}`, 1n, 1n]);
    await act(safe, 'ClaimIssuer', claimIssuer, 'addKey', [`0x${'22'.repeat(32)}`, 2n, 1n]);
    await act(safe, 'ClaimIssuer', claimIssuer, 'addKey', [`0x${'33'.repeat(32)}`, 3n, 1n]);
    const found = (await check()).join('\n');
    assert.match(found, /ClaimIssuer: managers are .*1111/);
    assert.match(found, /ClaimIssuer: actors are .*2222/);
    assert.match(found, /ClaimIssuer: claim signers are .*3333/);
  });

  it('finds what the deployer kept', async () => {
    const { safe, accessManager, tokenBeacon } = deployed.contracts;
    const authority = await authorityOfIdentities();
    await act(safe, 'UpgradeableBeacon', authority, 'transferOwnership', [deployer.address]);
    assert.deepEqual(await check(), [`${authority} belongs to the deployer`]);
    await act(accessManager, 'UpgradeableBeacon', tokenBeacon, 'transferOwnership', [deployer.address]);
    assert.match((await check()).join(), /UpgradeableBeacon: owner are/);
  });

  it('finds a contract that obeys another authority', async () => {
    const { accessManager, compliance } = deployed.contracts;
    const other = deployed.contracts.usdc;
    await act(accessManager, 'Treasury', compliance, 'setAuthority', [other]);
    assert.match((await check()).join(), /Compliance: authority are/);
  });

  it('finds an address without code', async () => {
    await request('hardhat_setCode', deployed.contracts.factory, '0x');
    await assert.rejects(check, /authority/);
  });

  async function authorityOfIdentities(): Promise<Address> {
    for (const address of deployed.everything) {
      const read = { address, abi: readArtifact('UpgradeableBeacon').abi, functionName: 'owner' };
      const owner = await reader.readContract(read).catch(() => undefined);
      if (owner === deployed.contracts.safe) return address;
    }
    throw new Error('nothing belongs to the Safe');
  }
});
