// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whenever PostgreSQL is killed (now all of it, now only the processes that serve the server's connections), every
// purchase that was acknowledged happens once and is paid once, and the server goes on by itself.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OwnPostgres } from '../harness/own_postgres.ts';
import { hasPostgres, repositoryRoot } from '../harness/paths.ts';
import { PurchaseCampaign } from '../harness/purchase_campaign.ts';
import { World } from '../harness/world.ts';

/** Of the whole; its connections, which are back at once, are killed three times as often. */
const kills = Number(process.env.FREEHOLD_CAMPAIGN_DATABASE_KILLS ?? 10);
const investors = 4;
const skip = hasPostgres && OwnPostgres.isInstalled ? false : 'needs PostgreSQL';

mkdirSync(join(repositoryRoot, 'build/test-runs'), { recursive: true });
const directory = mkdtempSync(join(repositoryRoot, 'build/test-runs/killed-'));
chmodSync(directory, 0o755); // PostgreSQL runs as somebody else
after(() => rmSync(directory, { recursive: true, force: true }));

async function requireNothingLostOrTwice(world: World, purchases: PurchaseCampaign, kills: number): Promise<void> {
  await purchases.requireNoNonceGap();
  const forgotten = await purchases.requireSameAnswersIfKept();
  assert.ok(forgotten <= kills * investors, `${forgotten} answers were forgotten`);
  // After everything was asked for twice.
  await purchases.requireEachHappenedOnce();
  await purchases.requireSharesAndMoney();
  await purchases.requireToldOnce();
  for (const { agrees, output } of [await world.server.audit(), await world.server.verifyAudit()])
    assert.ok(agrees, output);
}

/** Buys while `kill` strikes, and judges. */
async function outlive(name: string, kills: number, kill: (postgres: OwnPostgres) => Promise<void>): Promise<void> {
  const postgres = await OwnPostgres.start(join(directory, name));
  try {
    const world = await World.start({ databaseUrl: postgres.url });
    try {
      const purchases = await PurchaseCampaign.prepare(world, investors);
      await purchases.run({ kills, kill: () => kill(postgres) });
      await requireNothingLostOrTwice(world, purchases, kills);
    } catch (error) {
      console.error(world.server.logTail());
      throw error;
    } finally {
      await world.close();
    }
  } finally {
    postgres.stop('immediate');
  }
}

test('postgresKilled_atRandomMomentsOfPurchases', { skip }, () =>
  outlive('postmaster', kills, async (postgres) => {
    await postgres.killPostmaster();
    await sleep(100); // away long enough for some to notice
    await postgres.start();
  }),
);

test('connectionsKilled_atRandomMomentsOfPurchases', { skip }, () =>
  outlive('backends', 3 * kills, async (postgres) => postgres.killBackends()),
);
