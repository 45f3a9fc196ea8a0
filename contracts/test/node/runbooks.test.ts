// SPDX-License-Identifier: MIT
// Goal: what docs/runbooks say can be done, word for word.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import hre from 'hardhat';
import { type Address, type Hex, bytesToHex, custom } from 'viem';
import { type HDAccount, mnemonicToAccount } from 'viem/accounts';
import { actOf, callTo } from '../../deploy/administration.ts';
import { keyOf } from '../../deploy/deploy.ts';
import { roles } from '../../deploy/permissions.ts';
import { resign } from '../../deploy/resign.ts';
import type { Call } from '../../deploy/safe_batch.ts';
import { type World, createWorld } from '../support/fixture.ts';
import { onboard } from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe, sendBySafe } from '../support/safe.ts';

const twoDays = 172_800;
const contractsFolder = join(import.meta.dirname, '../..');
const runbooks = join(contractsFolder, '../docs/runbooks');

describe('docs/runbooks', () => {
  const text = readdirSync(runbooks)
    .map((file) => readFileSync(join(runbooks, file), 'utf8'))
    .join('\n');

  it('name only commands that exist', () => {
    const commands = [...text.matchAll(/npx hardhat ((?:ignition |keystore )?[\w-]+)/g)].map(([, name]) =>
      name.split(' '),
    );
    assert.ok(commands.length >= 6);
    for (const command of commands) assert.doesNotThrow(() => hre.tasks.getTask(command), command.join(' '));
    const { scripts } = JSON.parse(readFileSync(join(contractsFolder, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name] of text.matchAll(/npm run ([\w:]+) -w contracts/g)) assert.ok(scripts[name], name);
    for (const [, file] of text.matchAll(/node (deploy\/[\w.]+)/g))
      assert.ok(existsSync(join(contractsFolder, file)), file);
    for (const [, file] of text.matchAll(/(?:contracts\/)((?:test|deploy)\/[\w./]+\w)/g))
      assert.ok(file.includes('people') || existsSync(join(contractsFolder, file)), file);
  });

  it('name only functions that exist', () => {
    const abi = readdirSync(join(contractsFolder, 'abi')).map((file) =>
      readFileSync(join(contractsFolder, 'abi', file), 'utf8'),
    );
    const names = [...text.matchAll(/`(?:\w+\.)?([a-z]\w+)\([^`]*\)`/g)].map(([, name]) => name);
    assert.ok(names.length > 10);
    for (const name of names)
      assert.ok(
        abi.some((each) => each.includes(`"name": "${name}"`)),
        name,
      );
  });
});

describe('docs/runbooks/keys.md, with the delay of production', () => {
  let world: World;
  const fresh = mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex: 15 });

  before(async () => {
    world = await createWorld({ adminDelaySeconds: twoDays });
  });

  /** The two calls of the page. */
  async function administer(call: Call): Promise<void> {
    const { announce, carryOut } = actOf(world.contracts, call, twoDays);
    assert.ok(announce);
    await sendBySafe(world, announce);
    await assertReverts(sendBySafe(world, carryOut), 'AccessManagerNotReady');
    await world.passSeconds(twoDays);
    await sendBySafe(world, carryOut);
  }

  const manage = (functionName: string, args: unknown[]) =>
    callTo('AccessManager', world.contracts.accessManager, functionName, args);

  async function holds(role: bigint, account: Address): Promise<boolean> {
    const { accessManager } = world.contracts;
    const [isMember] = await read<[boolean, number]>(world, 'AccessManager', accessManager, 'hasRole', [role, account]);
    return isMember;
  }

  it('changes the operator', async () => {
    for (const role of [roles.Onboarder, roles.Guardian, roles.Bookkeeper, roles.Payer, roles.Settler])
      await administer(manage('grantRole', [role, fresh.address, 0]));
    assert.equal(await holds(1n, fresh.address), true);
    await administer(manage('revokeRole', [roles.Onboarder, fresh.address]));
    assert.equal(await holds(1n, fresh.address), false);
    assert.equal(await holds(3n, fresh.address), true);
  });

  it('changes the claim signer, and the old claims with it', async () => {
    const { claimIssuer, identityRegistry } = world.contracts;
    await onboard(world, world.alice.address);
    await executeBySafe(world, 'ClaimIssuer', claimIssuer, 'addKey', [keyOf(fresh.address), 3n, 1n]);
    await executeBySafe(world, 'ClaimIssuer', claimIssuer, 'removeKey', [keyOf(world.claimSigner.address), 3n]);
    await world.as(world.stranger).send('IdentityRegistry', identityRegistry, 'refresh', [world.alice.address]);
    assert.equal(
      await read<boolean>(world, 'IdentityRegistry', identityRegistry, 'isVerified', [world.alice.address]),
      false,
    );
  });

  it('swaps an owner', async () => {
    const { safe } = world.contracts;
    const [first, second, third] = world.owners;
    await executeBySafe(
      world,
      'Safe',
      safe,
      'swapOwner',
      [first.address, second.address, fresh.address],
      [first, third],
    );
    const owners = await read<Address[]>(world, 'Safe', safe, 'getOwners');
    assert.deepEqual(owners, [first.address, fresh.address, third.address]);
    await executeBySafe(
      world,
      'Safe',
      safe,
      'swapOwner',
      [first.address, fresh.address, second.address],
      [first, third],
    );
  });

  it('lets the operator resign at once', async () => {
    await resign(custom(world.provider), world.contracts, keyOfAccount(world.operator));
    for (const role of [roles.Onboarder, roles.Guardian, roles.Bookkeeper, roles.Payer, roles.Settler])
      assert.equal(await holds(role, world.operator.address), false);
  });

  function keyOfAccount(account: HDAccount): Hex {
    return bytesToHex(account.getHdKey().privateKey as Uint8Array);
  }
});
