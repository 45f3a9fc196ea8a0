// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, keccak256, toBytes, toFunctionSelector } from 'viem';
import {
  holders,
  permissions,
  propertyTokensLabel,
  roles,
  selectorsOf,
  targetAddress,
} from '../../deploy/permissions.ts';
import { type World, createWorld } from '../support/fixture.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe } from '../support/safe.ts';
import { standardTerms, tokenize } from '../support/sale.ts';

const adminRole = 0n;

describe('administration', () => {
  let world: World;
  const addressOf = (holder: (typeof holders)[number]['holder']) =>
    holder === 'operator' ? world.operator.address : world.contracts[holder];
  const holds = async (role: bigint, account: Address) => {
    const { accessManager } = world.contracts;
    const [isMember] = await read<[boolean, number]>(world, 'AccessManager', accessManager, 'hasRole', [role, account]);
    return isMember;
  };

  before(async () => {
    world = await createWorld();
  });

  it('lies with the Safe and not with the deployer', async () => {
    assert.equal(await holds(adminRole, world.contracts.safe), true);
    assert.equal(await holds(adminRole, world.operator.address), false);
  });

  it('needs two of three owners', async () => {
    const { safe } = world.contracts;
    assert.equal(await read<bigint>(world, 'Safe', safe, 'getThreshold'), 2n);
    const owners = await read<Address[]>(world, 'Safe', safe, 'getOwners');
    assert.deepEqual(
      owners,
      world.owners.map(({ address }) => address),
    );
    const { factory } = world.contracts;
    const alone = executeBySafe(world, 'PropertyTokenFactory', factory, 'tokenize', [standardTerms], [world.owners[0]]);
    await assertReverts(alone, 'GS020');
    const withStranger = executeBySafe(
      world,
      'PropertyTokenFactory',
      factory,
      'tokenize',
      [standardTerms],
      [world.owners[0], world.stranger],
    );
    await assertReverts(withStranger, 'GS026');
  });

  it('gives every role to exactly its holders', async () => {
    const everyone = ['safe', 'operator', 'onboarding', 'factory', 'primarySale'] as const;
    for (const [name, role] of Object.entries(roles)) {
      for (const holder of everyone) {
        const expected = holders.some((each) => each.role === name && each.holder === holder);
        assert.equal(await holds(role, addressOf(holder)), expected, `${name} held by ${holder}`);
      }
    }
  });

  it('binds every restricted function to its role', async () => {
    const { accessManager } = world.contracts;
    for (const { target, contract, role, functions } of permissions) {
      for (const selector of selectorsOf(contract, functions)) {
        const args = [targetAddress(target, world.contracts), selector];
        const bound = await read<bigint>(world, 'AccessManager', accessManager, 'getTargetFunctionRole', args);
        assert.equal(bound, roles[role], `${target} ${selector}`);
      }
    }
  });

  it('lets the operator freeze wallets but only the Safe thaw them', async () => {
    const token = await tokenize(world, { propertyId: keccak256(toBytes('prop_2')) });
    const { alice, bob } = world;
    const operate = (...call: [string, unknown[]]) => world.as(world.operator).send('PropertyToken', token, ...call);
    const decide = (...call: [string, unknown[]]) => executeBySafe(world, 'PropertyToken', token, ...call);
    const frozen = () =>
      Promise.all(
        [alice, bob].map(({ address }) => read<boolean>(world, 'PropertyToken', token, 'isFrozen', [address])),
      );
    const thawing = toFunctionSelector('unfreezePartialTokens(address,uint256)');
    const refusal = [world.operator.address, thawing];

    await operate('setAddressFrozen', [alice.address, true]);
    await operate('batchSetAddressFrozen', [[bob.address], [true]]);
    assert.deepEqual(await frozen(), [true, true]);
    await assertReverts(operate('setAddressFrozen', [alice.address, false]), 'NotPermitted', refusal);
    const mixed = operate('batchSetAddressFrozen', [
      [alice.address, bob.address],
      [true, false],
    ]);
    await assertReverts(mixed, 'NotPermitted', refusal);
    assert.deepEqual(await frozen(), [true, true]);

    await decide('setAddressFrozen', [alice.address, false]);
    await decide('batchSetAddressFrozen', [[bob.address], [false]]);
    assert.deepEqual(await frozen(), [false, false]);
    await decide('setAddressFrozen', [alice.address, true]);
    assert.deepEqual(await frozen(), [true, false]);
  });

  it('keeps the permissions of tokens under the label that the tokens ask for', async () => {
    const token = await tokenize(world);
    await world.as(world.operator).send('PropertyToken', token, 'pause', []);
    assert.equal(await read<boolean>(world, 'PropertyToken', token, 'paused'), true);
    const unpausing = world.as(world.operator).send('PropertyToken', token, 'unpause', []);
    await assertReverts(unpausing, 'NotPermitted');
    await executeBySafe(world, 'PropertyToken', token, 'unpause', []);
    assert.equal(await read<boolean>(world, 'PropertyToken', token, 'paused'), false);

    const { accessManager } = world.contracts;
    await executeBySafe(world, 'AccessManager', accessManager, 'setTargetClosed', [propertyTokensLabel, true]);
    await assertReverts(world.as(world.operator).send('PropertyToken', token, 'pause', []), 'NotPermitted');
  });

  it('leaves the operator without money, shares, rules and code', async () => {
    const { contracts } = world;
    const zero = `0x${'00'.repeat(32)}`;
    const refused: Parameters<ReturnType<World['as']>['send']>[] = [
      ['PropertyTokenFactory', contracts.factory, 'tokenize', [standardTerms]],
      ['PrimarySale', contracts.primarySale, 'release', [contracts.usdc]],
      ['Treasury', contracts.treasury, 'withdraw', [zero, 0, world.operator.address, 1n, zero]],
      ['Compliance', contracts.compliance, 'setRules', [contracts.usdc, standardTerms.rules]],
      ['IdentityRegistry', contracts.identityRegistry, 'registerIdentity', [contracts.usdc, contracts.usdc, 1]],
      ['IdentityRegistry', contracts.identityRegistry, 'upgradeToAndCall', [contracts.usdc, '0x']],
      ['Compliance', contracts.compliance, 'upgradeToAndCall', [contracts.usdc, '0x']],
    ];
    for (const call of refused) {
      await assertReverts(world.as(world.operator).send(...call), 'AccessManagedUnauthorized', [
        world.operator.address,
      ]);
    }
    await assertReverts(
      world.as(world.operator).send('UpgradeableBeacon', contracts.tokenBeacon, 'upgradeTo', [contracts.usdc]),
      'OwnableUnauthorizedAccount',
    );
  });
});
