// SPDX-License-Identifier: GPL-3.0-or-later
// A month's rent to 10,000 holders of a property, on the local chain and PostgreSQL: from the admins' approval, both signatures
// included, to the moment when the last holder's payment is in the server's tables.
import { strict as assert } from 'node:assert';
import pg from 'pg';
import { collectRent, draftDistribution, fundDistribution, getDistribution } from '../../harness/dividend_flows.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../../harness/flows.ts';
import { until } from '../../harness/processes.ts';
import { World } from '../../harness/world.ts';
import { spreadShares } from '../chain/holders.ts';
import { rounded, say, type Figure, type Figures } from '../lib/measure.ts';
import { processorSeconds } from '../lib/process_figures.ts';

const holderCount = 10_000;
const shares = 30_000;
const timeoutMs = 600_000;

type Client = InstanceType<typeof pg.Client>;

async function count(client: Client, from: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT COUNT(*) AS count FROM ${from}`);
  return Number(rows[0]?.count);
}

/** A property with its holders, all of whom the server knows of, and rent in the Treasury. The id of its distribution. */
async function heldProperty(world: World, client: Client): Promise<string> {
  const manager = await world.manager();
  const token = await tokenizedProperty(world, manager, { shares: String(shares), price_per_share: '1' });
  const investor = await verifiedInvestor(world);
  await buy(investor, token.property_id, shares);
  await collectRent(world, manager, token.property_id, 9_000);
  say(`distribution: making ${holderCount} holders`);
  await spreadShares(world, token.address, investor, holderCount - 1);
  await until('the holders', async () => (await count(client, 'token_holders')) === holderCount, {
    timeoutMs,
    everyMs: 500,
  });
  return (await draftDistribution(world, token)).id;
}

/** Looks past the server, whose time is measured. */
function complete(client: Client, id: string): Promise<boolean> {
  const isComplete = async () =>
    (await count(client, `distributions WHERE id = '${id}' AND completed_at IS NOT NULL`)) === 1;
  return until(`distribution ${id} to be complete`, isComplete, { timeoutMs, everyMs: 20 });
}

async function requirePaid(world: World, id: string): Promise<void> {
  const { contradictions, figures } = await getDistribution(world.admin, id);
  assert.deepEqual(contradictions, []);
  assert.equal(figures.holders, holderCount);
  assert.deepEqual([figures.pending, figures.owed], ['0.000000', '0.000000']);
}

const figure = (value: number, unit: string): Figure => ({ value: rounded(value), unit, peer: null, ratio: null });

export async function distribution(): Promise<Figures> {
  const world = await World.start({ admins: 2, overrides: { payments: { poll_seconds: 1 } } });
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  try {
    const id = await heldProperty(world, client);
    const nonce = await world.chain.operatorNonce();
    const processorBefore = processorSeconds(world.server.pid);
    const begin = performance.now();
    await fundDistribution(world, id);
    await complete(client, id);
    const seconds = (performance.now() - begin) / 1000;
    const processor = processorSeconds(world.server.pid) - processorBefore;
    const transactions = (await world.chain.operatorNonce()) - nonce;
    await requirePaid(world, id);
    say(`distribution: ${rounded(seconds)} s, ${transactions} transactions`);
    return {
      distribution_10000_holders: figure(seconds, 's'),
      distribution_holders_per_second: figure(holderCount / seconds, 'holders/s'),
      distribution_processor_time: figure((processor * 1e6) / holderCount, 'µs/holder'),
      distribution_transactions: figure(transactions, 'transactions'),
    };
  } finally {
    await client.end();
    await world.close();
  }
}
