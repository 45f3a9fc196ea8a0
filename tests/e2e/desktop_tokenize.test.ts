// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: flow 1 through three windows: a manager signs up, describes a building, adds its papers and submits it; one admin sends it
// back, then approves it and proposes its shares; two admins sign with their own wallets until the shares are on chain.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { localKey, safeOwnerIndexes } from '../harness/accounts.ts';
import { chainPatienceMs, DesktopPerson } from '../harness/desktop_person.ts';
import { deedFields, sampleDeed, samplePhoto } from '../harness/flows.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { Xvfb } from '../harness/xvfb.ts';

const world = await worldForFile({ admins: 2 });
const name = 'Lindenstrasse 12';
let screen: Xvfb;
let manager: DesktopPerson;
let admins: DesktopPerson[];

before(async () => {
  screen = await Xvfb.start(1440, 1000);
});
after(async () => {
  for (const person of [manager, ...(admins ?? [])]) await person?.desktop.kill();
  await screen?.stop();
});

/** Files as they lie on somebody's desktop. */
function papers(): { deed: string; photo: string } {
  const folder = join(world.directory, 'papers');
  mkdirSync(folder, { recursive: true });
  const [deed, photo] = [join(folder, 'deed.pdf'), join(folder, 'front.png')];
  writeFileSync(deed, sampleDeed);
  writeFileSync(photo, samplePhoto);
  return { deed, photo };
}

test('manager_signsUp_withAnAuthenticatorApp', async () => {
  manager = new DesktopPerson(world, screen.display, 'Marta Manager');
  await manager.signUp('property_manager');
  await manager.go('manager-properties');
  await manager.desktop.click('manager-properties-add');
});

test('wizard_saysWhatIsMissing_andKeepsTheRest', async () => {
  const { desktop } = manager;
  await desktop.type('facts-name', name);
  await desktop.click('property-editor-save');
  await desktop.sees('property-editor-outcome', /Kept on this computer/);
});

test('manager_describesTheBuilding', async () => {
  const { desktop } = manager;
  await desktop.selectRow('property-editor-steps', 'Building');
  await desktop.choose('facts-kind', 'Residential');
  await desktop.type('facts-year_built', '1908');
  await desktop.type('facts-area_square_meters', '940');
  await desktop.type('facts-description', 'Twelve flats around a quiet courtyard.');
  await desktop.click('property-editor-next');
  await desktop.type('facts-address.street', 'Lindenstrasse 12');
  await desktop.type('facts-address.postal_code', '10969');
  await desktop.type('facts-address.city', 'Berlin');
  await desktop.choose('facts-address.country', 'Germany');
  await desktop.click('property-editor-next');
  await desktop.type('facts-valuation_usd', '500000');
  await desktop.click('property-editor-save');
  await desktop.sees('property-editor-outcome', /Saved/);
});

test('manager_addsThePapers', async () => {
  const { desktop } = manager;
  const { deed, photo } = papers();
  await desktop.selectRow('property-editor-steps', 'Documents');
  await desktop.drop('editor-documents', [photo]);
  await desktop.click('editor-documents-upload-submit');
  await desktop.seesRow('editor-documents-table', 'Photo');
  await desktop.drop('editor-documents', [deed]);
  await desktop.type('editor-documents-upload-parcel_id', deedFields.parcel_id);
  await desktop.type('editor-documents-upload-recorder_reference', deedFields.recorder_reference);
  await desktop.click('editor-documents-upload-submit');
  await desktop.seesRow('editor-documents-table', 'Recorded deed');
});

async function submit(): Promise<void> {
  const { desktop } = manager;
  await desktop.selectRow('property-editor-steps', 'Review and submit');
  await desktop.click('property-editor-next');
  await desktop.sees('property-editor-outcome', /Submitted/);
}

test('manager_submits', submit);

test('admins_logIn_andHaveTheirWallets', async () => {
  admins = world.admins.map((admin) => new DesktopPerson(world, screen.display, admin.name, admin));
  for (const [index, admin] of admins.entries()) {
    await admin.logIn();
    await admin.importKey(localKey(safeOwnerIndexes[index] ?? 0));
  }
});

test('admin_asksForChanges_andTheManagerAnswers', async () => {
  const [admin] = admins as [DesktopPerson];
  await admin.go('admin-review');
  await admin.desktop.openRow('review-list-table', name);
  await admin.desktop.sees('property-review-evidence', /\S/);
  await admin.desktop.click('property-review-request-changes');
  await admin.desktop.type('reason', 'Which year was the roof renewed?');
  await admin.desktop.click('confirm');
  await admin.desktop.sees('pages', /Changes requested/);
  await manager.go('manager-properties');
  await manager.desktop.openRow('manager-properties-table', name);
  await manager.desktop.sees('property-editor-request', /roof renewed/);
  await manager.desktop.selectRow('property-editor-steps', 'Building');
  await manager.desktop.type('facts-description', 'Twelve flats around a quiet courtyard. Roof of 2021.');
  await manager.desktop.click('property-editor-save');
  await manager.desktop.sees('property-editor-outcome', /Saved/);
  await submit();
});

test('admin_approves_andProposesTheShares', async () => {
  const [admin] = admins as [DesktopPerson];
  const { desktop } = admin;
  await admin.go('admin-queue');
  await admin.go('admin-review');
  await desktop.openRow('review-list-table', name);
  await desktop.click('property-review-approve');
  await desktop.click('confirm');
  await admin.go('admin-tokenization');
  await desktop.choose('tokenization-property', name);
  await desktop.type('tokenization-symbol', 'LIND12');
  await desktop.type('tokenization-shares', '10000');
  await desktop.type('tokenization-price_per_share', '50');
  await desktop.sees('tokenization-words', /500,?000\.00\sUSDC/);
  await desktop.click('tokenization-start');
  await desktop.click('confirm');
});

test('twoAdmins_sign_untilTheSharesAreOnChain', async () => {
  const [first, second] = admins as [DesktopPerson, DesktopPerson];
  await first.desktop.sees('proposal-count', '0 of 2');
  await first.desktop.click('proposal-sign');
  await first.sign(/Lindenstrasse 12|Tokenize|tokenize|Safe/);
  await first.desktop.sees('proposal-count', '1 of 2');
  await second.go('admin-proposals');
  await second.desktop.openRow('proposals-table', name);
  await second.desktop.sees('proposal-count', '1 of 2');
  await second.desktop.click('proposal-sign');
  await second.sign(/Lindenstrasse 12|Tokenize|tokenize|Safe/);
  await untilTokenized();
  await manager.go('manager-documents');
  await manager.go('manager-properties');
  const row = await manager.desktop.seesRow('manager-properties-table', 'Tokenized');
  assert.equal(row[0], name);
});

async function untilTokenized(): Promise<void> {
  const api = await manager.api();
  await until(
    'the property to be tokenized',
    async () => (await api.call('listProperties', { query: { mine: 'true' } })).items[0]?.state === 'TOKENIZED',
    { timeoutMs: chainPatienceMs },
  );
}

test('programs_endCleanly', async () => {
  for (const person of [manager, ...admins]) await person.close();
});
