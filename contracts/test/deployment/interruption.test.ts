// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { environments } from '../../deploy/environments.ts';
import { journalsOf } from '../../deploy/journal.ts';
import { type LiveChain, deployer, deployerKey, people, startLiveChain } from '../support/live_chain.ts';

const noBlocks = 0;
const blockTimeMs = 5;
const restMs = 200;
const timeoutMs = 120_000;

describe('an interrupted deployment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freehold-interruption-'));
  const out = join(folder, 'deployment.json');
  let chain: LiveChain;

  before(async () => {
    writeFileSync(join(folder, 'people.json'), JSON.stringify(people));
    chain = await startLiveChain('amoy', noBlocks);
  });

  after(async () => {
    await chain.close();
    rmSync(folder, { recursive: true });
  });

  it('goes on where it was killed, and sends nothing twice', { timeout: timeoutMs }, async () => {
    // In the middle of the contracts, and while the permissions are handed over.
    for (const transactions of [8, 22]) await killAfter(transactions);
    assert.equal(existsSync(out), false);

    const run = startDeployment();
    const mining = mineUntil(() => run.exitCode !== null);
    await ended(run);
    await mining;
    assert.equal(run.exitCode, 0);
    assert.equal(existsSync(out), true);
    assert.equal(await sent(), numberOfSteps());
  });

  function startDeployment(): ChildProcess {
    const task = { people: join(folder, 'people.json'), journals: folder, out };
    const run = { network: 'amoy', url: chain.url, key: deployerKey, tasks: [['deploy', task]] };
    const script = join(import.meta.dirname, '../support/deploy_live.ts');
    return spawn(process.execPath, [script, JSON.stringify(run)], { stdio: ['ignore', 'ignore', 'inherit'] });
  }

  /** Blocks stop coming while a transaction is on its way, and the process dies. */
  async function killAfter(transactions: number): Promise<void> {
    const run = startDeployment();
    await mineUntil(async () => run.exitCode !== null || ((await sent()) >= transactions && (await onTheirWay()) > 0));
    await untilTheJournalRests();
    assert.equal(run.exitCode, null, 'ended by itself');
    run.kill('SIGKILL');
    await ended(run);
  }

  async function mineUntil(done: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await done())) {
      await chain.request('evm_mine');
      await sleep(blockTimeMs);
    }
  }

  const ended = (run: ChildProcess) =>
    run.exitCode !== null || run.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => run.once('exit', resolve));

  const sent = () => chain.reader.getTransactionCount({ address: deployer.address, blockTag: 'latest' });

  const onTheirWay = async () =>
    (await chain.reader.getTransactionCount({ address: deployer.address, blockTag: 'pending' })) - (await sent());

  /** A transaction that is announced and not yet written down as sent would need a human (see docs/runbooks/deploy.md). */
  async function untilTheJournalRests(): Promise<void> {
    const count = (wanted: string) => messages().filter(({ type }) => type === wanted).length;
    let lines = 0;
    while (count('TRANSACTION_PREPARE_SEND') !== count('TRANSACTION_SEND') || messages().length !== lines) {
      lines = messages().length;
      await sleep(restMs);
    }
  }

  /** The last line may be half written at the moment of reading. */
  const isWhole = (line: string) => line.endsWith('}');

  function messages(): { type: string; futureId: string }[] {
    return Object.values(journalsOf(environments.amoy.chainId, folder))
      .map((journal) => join(journal, 'journal.jsonl'))
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(isWhole))
      .map((line) => JSON.parse(line) as { type: string; futureId: string });
  }

  /** Every contract and every call has one entry in the journal, however often the deployment was started. */
  function numberOfSteps(): number {
    const steps = messages().filter(({ type }) => /^(DEPLOYMENT|CALL)_EXECUTION_STATE_INITIALIZE$/.test(type));
    assert.equal(new Set(steps.map(({ futureId }) => futureId)).size, steps.length);
    return steps.length;
  }
});
