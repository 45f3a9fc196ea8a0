// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: somebody logs in with the desktop client, by clicks and keys on a real screen, reads what is theirs, loses the server
// and gets it back; and what stays on the disk.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Desktop } from '../harness/desktop.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { Xvfb } from '../harness/xvfb.ts';

const world = await worldForFile({ admins: 2 });
const home = join(world.directory, 'desktop');
let screen: Xvfb;
let investor: Person;
let desktop: Desktop;

before(async () => {
  screen = await Xvfb.start();
  const token = await tokenizedProperty(world, await world.manager());
  investor = await verifiedInvestor(world);
  await buy(investor, token.property_id, 25);
  desktop = Desktop.start({ home, display: screen.display });
});
after(async () => {
  await desktop?.kill(); // which has ended by itself, unless a test failed
  await screen?.stop();
});

async function logIn(password: string): Promise<void> {
  await desktop.type('log-in-server', world.server.url);
  await desktop.type('log-in-email', investor.email);
  await desktop.type('log-in-password', password);
  await desktop.click('log-in');
}

test('wrongPassword_isSaidBesideTheForm', async () => {
  await logIn('not the password');
  await desktop.sees('log-in-problem', /password/);
});

test('investor_logsIn_andSeesTheHolding', async () => {
  await logIn(investor.password);
  await desktop.sees('main-window');
  const row = await desktop.seesRow('holdings/table', 'Lindenhof');
  assert.ok(
    row.some((cell) => cell.startsWith('25')),
    `25 shares in ${row.join(' | ')}`,
  );
});

test('everyControlThatIsNamed_hasAWordForScreenReaders', async () => {
  const controls = (await desktop.look()).filter(({ type }) =>
    /Button|LineEdit|ComboBox|TableView|ListView/.test(type),
  );
  assert.deepEqual(
    controls.filter(({ text, accessible_name }) => text === '' && accessible_name === ''),
    [],
  );
});

test('serverThatGoesAway_isSaid_andComesBackByItself', async () => {
  await world.server.kill();
  await desktop.sees('connection-banner');
  await world.server.start();
  await desktop.seesRow('holdings/table', 'Lindenhof', 60_000);
});

test('nextStart_withoutAKeychain_knowsTheAccount_andNoSecretLiesAnywhere', async () => {
  await desktop.close();
  for (const file of readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name))) {
    if (!statSync(file).isFile()) continue;
    assert.ok(!readFileSync(file).includes(investor.password), `${file} holds the password`);
  }
  desktop = Desktop.start({ home, display: screen.display });
  await desktop.seesRow('log-in-accounts', investor.email);
  assert.ok((await desktop.read('log-in-server')).startsWith(world.server.url));
  await desktop.close();
});
