// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { network } from 'hardhat';
import { describe, it } from 'node:test';
import { type Address, type PublicClient, zeroAddress } from 'viem';
import { environments } from '../../deploy/environments.ts';
import { type People, problemsWith } from '../../deploy/people.ts';
import { obstacles } from '../../deploy/preflight.ts';
import { readArtifact } from '../../scripts/artifacts.ts';
import { deployer, people } from '../support/live_chain.ts';

describe('the people of a deployment', () => {
  const problems = (changes: Partial<People>, stage: 'staging' | 'production' = 'production') =>
    problemsWith({ ...people, ...changes }, deployer.address, stage).join('\n');
  const [first, second, third] = people.owners;

  it('will do when there are enough of them, each with a key of their own', () => {
    assert.equal(problems({}), '');
    assert.equal(problems({ owners: [first], threshold: 1 }, 'staging'), '');
  });

  it('need three owners in production, of whom more than one but not all must sign', () => {
    assert.match(problems({ owners: [first, second], threshold: 1 }), /needs 3 or more/);
    assert.match(problems({ threshold: 1 }), /one owner alone/);
    assert.match(problems({ threshold: 3 }), /one lost key/);
    assert.match(problems({ threshold: 4 }), /between 1 and 3/);
    assert.match(problems({ threshold: 1.5 }, 'staging'), /between 1 and 3/);
  });

  it('are different from each other and from the deployer', () => {
    assert.match(problems({ operator: first }), /key of its own/);
    assert.match(problems({ claimSigner: people.operator }), /key of its own/);
    assert.match(problems({ owners: [first, second, second] }), /key of its own/);
    assert.match(problems({ owners: [first, second, deployer.address] }), /key of its own/);
  });

  it('have addresses without typing errors', () => {
    const mistyped = `${third.slice(0, -1)}${third.endsWith('1') ? '2' : '1'}` as Address;
    assert.match(problems({ owners: [first, second, mistyped] }), /checksum/);
    assert.match(problems({ operator: zeroAddress }), /not an address/);
    assert.match(problems({ owners: undefined }), /is missing/);
  });
});

describe('the look before a deployment', () => {
  async function chain(chainId: number) {
    const connection = await network.create({ network: 'default', override: { chainId } });
    const reader = (await connection.viem.getPublicClient({ cacheTime: 0 })) as PublicClient;
    const setCode = (address: Address, code: string) =>
      connection.provider.request({ method: 'hardhat_setCode', params: [address, code] });
    return { reader, setCode };
  }
  const poor: Address = '0x000000000000000000000000000000000000dEaD';

  it('stops at the wrong chain', async () => {
    const { reader } = await chain(environments.base.chainId);
    const found = await obstacles(reader, environments.polygon, deployer.address);
    assert.deepEqual(found, ['the node is on chain 8453, not 137']);
  });

  it('stops without money for gas and without the real USDC', async () => {
    const { reader, setCode } = await chain(environments.polygon.chainId);
    const { usdc } = environments.polygon;
    const look = async (account: Address) => (await obstacles(reader, environments.polygon, account)).join('\n');
    assert.match(await look(poor), /cannot pay for gas/);
    assert.match(await look(deployer.address), /not Circle's USDC: there is no contract/);
    await setCode(usdc, readArtifact('Treasury').deployedBytecode);
    assert.match(await look(deployer.address), /not Circle's USDC: unknown unknown with unknown decimals/);
    await setCode(usdc, readArtifact('TestUsdc').deployedBytecode);
    assert.equal(await look(deployer.address), '');
  });
});
