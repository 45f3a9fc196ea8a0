// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, every purchase that was acknowledged happens once and is paid once,
// and nothing that was not asked for happens. The clients' own notes are the judge.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { troubleOutside } from '../harness/expected_errors.ts';
import { PurchaseCampaign } from '../harness/purchase_campaign.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
let purchases: PurchaseCampaign;

before(async () => {
  purchases = await PurchaseCampaign.prepare(world, 6);
});

test('kill_atRandomMomentsOfPurchases', { timeout: 600_000 }, () => purchases.run());

test('everyAcknowledgedPurchase_happenedOnce', () => purchases.requireEachHappenedOnce());

test('sharesAndMoney_areThoseOfTheAcknowledgedPurchases', () => purchases.requireSharesAndMoney());

test('everyAcknowledgedPurchase_wasToldOnce', () => purchases.requireToldOnce());

test('nonces_haveNoGap', () => purchases.requireNoNonceGap());

test('acknowledgedRequests_areAnsweredTheSameAgain', () => purchases.requireSameAnswers());

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
