// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { permissions } from '../../deploy/permissions.ts';

const root = join(import.meta.dirname, '../..');

/** The restricted functions that stand in these files. */
function restricted(files: string): string[] {
  const text = globSync(files, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const functions = text.matchAll(/function (\w+)\([^)]*\)([^{;]*)\{/g);
  return [...functions].filter(([, , head]) => /\brestricted(Once)?\b/.test(head)).map(([, name]) => name);
}

function withRole(contract: string): Set<string> {
  return new Set(permissions.filter((each) => each.contract === contract).flatMap(({ functions }) => functions));
}

describe('deploy/permissions.ts', () => {
  it('gives every restricted function of the tokens a role: the delay of the administrator does not reach them', () => {
    const functions = restricted('src/token/Token*.sol').concat(restricted('src/token/PropertyToken.sol'));
    assert.ok(functions.length > 20);
    const open = functions.filter((name) => !withRole('PropertyToken').has(name));
    assert.deepEqual(open, []);
  });

  it('leaves to the administrator what waits for the delay, and nothing else', () => {
    const left = (contract: string, files: string) =>
      restricted(files).filter((name) => !withRole(contract).has(name) && name !== '_authorizeUpgrade');
    assert.deepEqual(left('IdentityRegistry', 'src/identity/{IdentityRegistry,TrustedIssuers}.sol').sort(), [
      'addClaimTopic',
      'addTrustedIssuer',
      'removeClaimTopic',
      'removeTrustedIssuer',
      'updateCountry',
      'updateIdentity',
      'updateIssuerClaimTopics',
    ]);
    assert.deepEqual(left('InvestorOnboarding', 'src/identity/InvestorOnboarding.sol'), []);
    assert.deepEqual(left('Compliance', 'src/compliance/*.sol'), []);
    assert.deepEqual(left('PropertyTokenFactory', 'src/token/PropertyTokenFactory.sol'), []);
    assert.deepEqual(left('PrimarySale', 'src/market/PrimarySale.sol'), []);
    assert.deepEqual(left('Marketplace', 'src/market/Market*.sol'), []);
    assert.deepEqual(left('Treasury', 'src/treasury/*.sol'), []);
    assert.deepEqual(left('DividendDistributor', 'src/dividend/*.sol'), []);
  });
});
