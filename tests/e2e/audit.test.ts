// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: `freeholdd audit` finds rows that were changed behind the server's back, names them, and says so by its exit code.
import assert from 'node:assert/strict';
import { afterEach, before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import { chainAlarms } from '../harness/expected_errors.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ chain: { audit_seconds: 1 }, expectedErrors: [chainAlarms] });
let token: Token;
let investor: Person;
let wallet: string;
let rowOf: string;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  investor = await verifiedInvestor(world);
  const other = await verifiedInvestor(world, { country: 'FRA' });
  await buy(investor, token.property_id, 7);
  await buy(investor, token.property_id, 5);
  await buy(other, token.property_id, 3);
  wallet = investor.account.address;
  // Addresses are stored in one spelling, which is no business of this test.
  rowOf = `lower(token) = '${token.address.toLowerCase()}' AND lower(wallet) = '${wallet.toLowerCase()}'`;
  await world.server.stop();
});
afterEach(async () => {
  if (!world.server.isRunning) await requireAgreement();
});

async function requireAgreement(): Promise<void> {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
  assert.match(output, /^0 differences$/m);
}

/** Changes exactly one row, and answers what the audit says of it. */
async function differencesAfter(change: string, undo: string): Promise<string[]> {
  assert.equal(await world.database.execute(change), 1, change);
  const { agrees, output } = await world.server.audit();
  assert.equal(await world.database.execute(undo), 1, undo);
  assert.equal(agrees, false, output);
  const lines = output.trim().split('\n');
  const differences = lines.filter((line) => line.includes(token.property_id));
  assert.ok(lines.includes(`${differences.length} differences`), output);
  return differences;
}

function names(differences: string[], what: string, chain: number, here: number): void {
  const sentence = `${what} is ${chain} on chain and ${here} here`;
  assert.ok(
    differences.some((line) => line.includes(sentence)),
    `"${sentence}" is not in:\n${differences.join('\n')}`,
  );
}

test('holder_withOneShareTooMany_isNamedWithBothNumbers', async () => {
  const change = (by: string) => `UPDATE token_holders SET shares = shares ${by} WHERE ${rowOf}`;
  const differences = await differencesAfter(change('+ 1'), change('- 1'));
  assert.equal(differences.length, 3);
  names(differences, `balance of ${wallet}`, 12, 13);
  assert.ok(differences.some((line) => /shares of investor \d+ is 12 on chain and 13 here/.test(line)));
  names(differences, 'total supply', 15, 16);
});

test('holder_underAnotherWallet_isFound', async () => {
  const stranger = `0x${'77'.repeat(20)}`; // without letters, so that it has one spelling
  const stored = `(SELECT wallet FROM share_lots WHERE ${rowOf} AND shares = 7)`;
  const differences = await differencesAfter(
    `UPDATE token_holders SET wallet = '${stranger}' WHERE ${rowOf}`,
    `UPDATE token_holders SET wallet = ${stored} WHERE wallet = '${stranger}'`,
  );
  names(differences, `balance of ${stranger}`, 0, 12);
});

test('lot_withOneShareTooFew_isNamedWithBothNumbers', async () => {
  const change = (by: string) =>
    `UPDATE share_lots SET remaining_shares = remaining_shares ${by} WHERE ${rowOf} AND shares = 7`;
  const differences = await differencesAfter(change('- 1'), change('+ 1'));
  assert.equal(differences.length, 1);
  names(differences, `lots of ${wallet}`, 12, 11);
});

test('token_withAnotherSumRaised_isFound', async () => {
  const change = (by: string) =>
    `UPDATE property_tokens SET raised_micro_usdc = raised_micro_usdc ${by} WHERE property_id = '${token.property_id}'`;
  const differences = await differencesAfter(change('- 50000000'), change('+ 50000000'));
  assert.equal(differences.length, 1);
  names(differences, 'money raised', 750_000_000, 700_000_000);
});

test('transfers_thatAreMissing_areFound', async () => {
  const transfer = `lower(token) = '${token.address.toLowerCase()}' AND shares = 3`;
  const differences = await differencesAfter(
    `UPDATE share_transfers SET shares = 2 WHERE ${transfer}`,
    `UPDATE share_transfers SET shares = 3 WHERE ${transfer.replace('shares = 3', 'shares = 2')}`,
  );
  assert.equal(differences.length, 1);
  assert.match(differences[0] ?? '', /transfers of 0x\w{40} is 3 on chain and 2 here/);
});

test('afterTheRepair_theServerStartsAndServesTheSameNumbers', async () => {
  await world.server.start();
  const { holdings } = await investor.api.call('getPortfolio');
  assert.equal(holdings[0]?.shares, '12');
});

test('runningServer_auditsByItself_ringsAndCalmsDown', async () => {
  const { api } = world.admin;
  const audit = (differences: number) =>
    until('the audit', async () => {
      const { items } = await api.call('listBalanceAudits');
      const ours = items.find((one) => one.property_id === token.property_id && one.wallets === 2);
      return ours?.differences.length === differences && ours;
    });
  const first = await audit(0);
  assert.equal(first.token, token.address);

  await world.database.execute(`UPDATE token_holders SET shares = shares + 1 WHERE ${rowOf}`);
  const wrong = await audit(3);
  assert.deepEqual(
    wrong.differences.map(({ what, chain, tables }) => [what.split(' ')[0], chain, tables]),
    [
      ['total', '15', '16'],
      ['balance', '12', '13'],
      ['shares', '12', '13'],
    ],
  );
  const rings = async () =>
    (await api.call('getChainStatus')).alarms.some(
      ({ name, subject }) => name === 'balances_differ' && subject === token.property_id,
    );
  await until('the alarm', rings);
  await world.database.execute(`UPDATE token_holders SET shares = shares - 1 WHERE ${rowOf}`);
  await audit(0);
  await until('the end of the alarm', async () => !(await rings()));
});
