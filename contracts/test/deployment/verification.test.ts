// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hex } from 'viem';
import type { Deployment } from '../../deploy/deployment.ts';
import { environments } from '../../deploy/environments.ts';
import { journalsOf } from '../../deploy/journal.ts';
import { runLive } from '../support/deploy_live.ts';
import { Explorer, type Judge } from '../support/explorer.ts';
import { type LiveChain, deployerKey, people, startLiveChain } from '../support/live_chain.ts';

const { chainId } = environments.amoy;
const solc = createRequire(import.meta.url)('solc') as { compile: (input: string) => string };

describe('hardhat verify-deployment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freehold-verification-'));
  let chain: LiveChain;
  let explorer: Explorer;
  let apiUrl: string;
  let deployment: Deployment;

  before(async () => {
    writeFileSync(join(folder, 'people.json'), JSON.stringify(people));
    chain = await startLiveChain('amoy');
    explorer = new Explorer(chain.reader, judge);
    apiUrl = await explorer.start();
    const task = { people: join(folder, 'people.json'), journals: folder, out: join(folder, 'out.json') };
    [deployment] = (await run([['deploy', task]])) as [Deployment];
  });

  after(async () => {
    await explorer.stop();
    await chain.close();
    rmSync(folder, { recursive: true });
  });

  const run = (tasks: [string, Record<string, string>][]) =>
    runLive({ network: 'amoy', url: chain.url, key: deployerKey, explorer: { chainId, apiUrl }, tasks });

  it('gives the explorer everything that we compiled, with its constructor arguments', async () => {
    await run([['verify-deployment', { journals: folder }]]);
    const names = [...explorer.verified.values()].map(({ contractname }) => contractname.split(':')[1]).sort();
    assert.deepEqual(names, [
      'AccessManager',
      'Compliance',
      'DividendDistributor',
      'ERC1967Proxy',
      'ERC1967Proxy',
      'IdentityRegistry',
      'InvestorOnboarding',
      'Marketplace',
      'PrimarySale',
      'PropertyToken',
      'PropertyTokenFactory',
      'Treasury',
      'UpgradeableBeacon',
    ]);
    assert.ok(explorer.verified.has(deployment.contracts.treasury));
    assert.deepEqual([...explorer.chainIds], [String(chainId)]);
    assert.deepEqual([...explorer.keys], ['key']);
  });

  it('submits nothing a second time', async () => {
    const before = explorer.submissions;
    await run([['verify-deployment', { journals: folder }]]);
    assert.equal(explorer.submissions, before);
  });

  /** One contract is compiled for real; doing it for all would take a minute. */
  const judge: Judge = async (submission) => {
    const { contractaddress, constructorArguments, contractname, sourceCode, codeformat, compilerversion } = submission;
    if (codeformat !== 'solidity-standard-json-input') return 'Wrong format';
    if (!compilerversion.startsWith('v0.8.37+commit.')) return 'Wrong compiler';
    const creation = await creationInput(contractaddress);
    if (!creation.endsWith(constructorArguments)) return 'Wrong constructor arguments';
    if (!contractname.endsWith(':Treasury')) return undefined;
    const [source, name] = contractname.split(':');
    const output = JSON.parse(solc.compile(sourceCode)) as {
      contracts: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
    };
    const { object } = output.contracts[source][name].evm.bytecode;
    return creation === `0x${object}${constructorArguments}` ? undefined : 'Bytecode does not match';
  };

  async function creationInput(address: string): Promise<Hex> {
    const journal = readFileSync(join(journalsOf(chainId, folder).contracts, 'journal.jsonl'), 'utf8');
    const lines = journal
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { receipt?: { contractAddress?: string }; hash?: Hex });
    const confirmed = lines.find(({ receipt }) => receipt?.contractAddress?.toLowerCase() === address.toLowerCase());
    assert.ok(confirmed?.hash, `no transaction created ${address}`);
    return (await chain.reader.getTransaction({ hash: confirmed.hash })).input;
  }
});
