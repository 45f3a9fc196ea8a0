// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: docs/api-changes.md names every operation that came after the first version, by its path or by its name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const firstVersion =
  `approveProperty createProperty createPurchase createWalletChallenge editProperty getChain getDocumentContent
  getEligibility getPortfolio getProperty getProposal getPurchase getSession getToken linkWallet listChainTransactions
  listDocuments listHolders listNotifications listProperties listProposals listPurchases listUsers listVerifications
  listWallets logIn logOut markNotificationRead receiveSumsubWebhook refuseProposal register rejectProperty removeDocument
  requestPropertyChanges setRoles signProposal signPurchase startTokenization startVerification submitProperty
  uploadDocument`.split(/\s+/);

const { paths } = parse(readFileSync('shared/api/openapi.yaml', 'utf8'));
const page = readFileSync('docs/api-changes.md', 'utf8');
const isNamed = (name: string) => new RegExp(`[\` ]${name.replaceAll(/[{}]/g, '\\$&')}\``).test(page);

test('operations_afterTheFirstVersionAreNamed', () => {
  const later = Object.entries<any>(paths).flatMap(([path, item]) =>
    Object.values<any>(item).flatMap(({ operationId }) => (operationId ? [{ path, operationId }] : [])),
  );
  assert.ok(later.length > firstVersion.length);
  const unnamed = later.filter(
    ({ path, operationId }) => !firstVersion.includes(operationId) && !isNamed(path) && !isNamed(operationId),
  );
  assert.deepEqual(unnamed, []);
});
