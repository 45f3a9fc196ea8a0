// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Address, type Hex, encodeAbiParameters, keccak256, recoverAddress } from 'viem';
import { type World, createWorld } from '../support/fixture.ts';
import {
  type SignedClaim,
  country,
  identityOf,
  link,
  onboard,
  signClaim,
  signLink,
  topic,
} from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';
import { executeBySafe } from '../support/safe.ts';

const purpose = { management: 1n, claim: 3n } as const;
const keyOf = (address: Address) => keccak256(encodeAbiParameters([{ type: 'address' }], [address]));

describe('onboarding with the real ONCHAINID', () => {
  let world: World;
  const registry = <T>(functionName: string, ...args: unknown[]) =>
    read<T>(world, 'IdentityRegistry', world.contracts.identityRegistry, functionName, args);
  const operate = (functionName: string, ...args: unknown[]) =>
    world.as(world.operator).send('InvestorOnboarding', world.contracts.onboarding, functionName, args);
  const hasKey = (identity: Address, holder: Address, keyPurpose: bigint) =>
    read<boolean>(world, 'OnchainIdentity', identity, 'keyHasPurpose', [keyOf(holder), keyPurpose]);

  before(async () => {
    world = await createWorld();
    await onboard(world, world.alice.address, country.spain, [topic.kyc]);
  });

  it('verifies the wallet in one transaction', async () => {
    assert.equal(await registry('isVerified', world.alice.address), true);
    assert.equal(await registry('investorCountry', world.alice.address), country.spain);
    assert.equal(await registry('investorIdOf', world.alice.address), 1n);
  });

  it('puts the identity where it was predicted', async () => {
    assert.equal(await registry('identity', world.alice.address), await identityOf(world, world.alice.address));
  });

  it('gives the wallet its identity and keeps only the right to handle claims', async () => {
    const identity = await identityOf(world, world.alice.address);
    assert.equal(await hasKey(identity, world.alice.address, purpose.management), true);
    assert.equal(await hasKey(identity, world.contracts.onboarding, purpose.management), false);
    assert.equal(await hasKey(identity, world.contracts.onboarding, purpose.claim), true);
  });

  it('happens once for a wallet', async () => {
    const identity = await identityOf(world, world.alice.address);
    await assertReverts(onboard(world, world.alice.address), 'AlreadyOnboarded', [world.alice.address, identity]);
  });

  it('adds and removes accreditation later', async () => {
    const verification = () => registry<{ topics: bigint }>('verificationOf', world.alice.address);
    await operate('addClaims', world.alice.address, [await signClaim(world, world.alice.address, topic.accredited)]);
    assert.equal((await verification()).topics, (1n << topic.kyc) | (1n << topic.accredited));
    await operate('removeClaims', [world.alice.address], [topic.accredited], []);
    assert.equal((await verification()).topics, 1n << topic.kyc);
  });

  it('gives a wallet that was taken out of the registry its old identity back', async () => {
    await operate('unlinkWallet', world.alice.address);
    assert.equal(await registry('isVerified', world.alice.address), false);
    await onboard(world, world.alice.address, country.spain, []);
    assert.equal(await registry('isVerified', world.alice.address), true);
    assert.equal(await registry('investorIdOf', world.alice.address), 1n);
  });

  it("refuses claims that the issuer's key did not sign for this identity and topic", async () => {
    const forged = await signClaim(world, world.bob.address, topic.kyc, { signer: world.stranger });
    const stolen: SignedClaim = await signClaim(world, world.alice.address, topic.kyc);
    const moved = { ...(await signClaim(world, world.bob.address, topic.kyc)), topic: topic.accredited };
    for (const claim of [forged, stolen, moved]) {
      await assertReverts(operate('onboard', world.bob.address, [claim]), 'invalid claim');
    }
  });

  it('leaves an investor without claims registered but unverified', async () => {
    await onboard(world, world.bob.address, country.germany, []);
    assert.equal(await registry('contains', world.bob.address), true);
    assert.equal(await registry('isVerified', world.bob.address), false);
    await operate('addClaims', world.bob.address, [await signClaim(world, world.bob.address, topic.kyc)]);
    assert.equal(await registry('isVerified', world.bob.address), true);
  });

  it('refuses claims for wallets nobody onboarded', async () => {
    await assertReverts(operate('addClaims', world.carol.address, []), 'NotOnboarded', [world.carol.address]);
    await assertReverts(link(world, world.stranger, world.carol.address), 'NotOnboarded', [world.carol.address]);
    await assertReverts(operate('unlinkWallet', world.carol.address), 'NotOnboarded', [world.carol.address]);
  });

  it('links a second wallet to the same investor', async () => {
    await link(world, world.stranger, world.alice.address);
    assert.equal(await registry('investorIdOf', world.stranger.address), 1n);
    assert.equal(await registry('isVerified', world.stranger.address), true);
    assert.equal(await registry('investorCountry', world.stranger.address), country.spain);
  });

  it('takes a wallet out again, which comes back to nobody else', async () => {
    await operate('unlinkWallet', world.stranger.address);
    assert.equal(await registry('isVerified', world.stranger.address), false);
    assert.equal(await registry('investorIdOf', world.stranger.address), 1n);
    await assertReverts(link(world, world.stranger, world.bob.address), 'WalletOfOtherInvestor', [
      world.stranger.address,
      1n,
    ]);
    await link(world, world.stranger, world.alice.address);
    assert.equal(await registry('isVerified', world.stranger.address), true);
  });

  it('lets whoever lost the only wallet go on with another, as the same investor', async () => {
    const known = world.alice.address;
    await operate('unlinkWallet', world.stranger.address);
    await executeBySafe(world, 'InvestorOnboarding', world.contracts.onboarding, 'unlinkWallet', [known]);
    assert.equal(await registry('isVerified', known), false, 'the Safe takes a stolen wallet out as well');
    await link(world, world.alice, known);
    assert.equal(await registry('isVerified', known), true, 'it was not stolen after all');
    await operate('unlinkWallet', known);
    await link(world, world.stranger, known);
    assert.equal(await registry('investorIdOf', world.stranger.address), 1n);
    assert.equal(await registry('isVerified', world.stranger.address), true);
    assert.equal(await registry('contains', known), false);
    await link(world, world.alice, world.stranger.address);
  });

  it('links no wallet whose owner did not agree to exactly this link', async () => {
    const known = world.alice.address;
    const carol = world.carol.address;
    const attempt = (deadline: bigint, signature: Hex, to = known) =>
      operate('linkWallet', carol, to, deadline, signature);
    const byAlice = await signLink(world, world.alice, known, { newWallet: carol });
    await assertReverts(attempt(byAlice.deadline, byAlice.signature), 'ConsentMissing', [carol]);
    const own = await signLink(world, world.carol, known);
    const digest = await read<Hex>(world, 'InvestorOnboarding', world.contracts.onboarding, 'linkDigest', [
      carol,
      known,
      own.deadline,
    ]);
    assert.equal(await recoverAddress({ hash: digest, signature: own.signature }), carol);
    await assertReverts(attempt(own.deadline, own.signature, world.bob.address), 'ConsentMissing', [carol]);
    await assertReverts(attempt(own.deadline + 1n, own.signature), 'ConsentMissing', [carol]);
    const old = await signLink(world, world.carol, known, { deadline: 1n });
    await assertReverts(attempt(old.deadline, old.signature), 'ConsentExpired', [1n]);
    assert.equal(await registry('contains', carol), false);
  });

  it('notices a claim that the Safe revoked, once the wallet is refreshed', async () => {
    const { signature } = await signClaim(world, world.bob.address, topic.kyc);
    await executeBySafe(world, 'ClaimIssuer', world.contracts.claimIssuer, 'revokeClaimBySignature', [signature]);
    await world
      .as(world.stranger)
      .send('IdentityRegistry', world.contracts.identityRegistry, 'refresh', [world.bob.address]);
    assert.equal(await registry('isVerified', world.bob.address), false);
  });

  it("is the operator's alone", async () => {
    const calls: [string, unknown[]][] = [
      ['onboard', [world.carol.address, []]],
      ['addClaims', [world.alice.address, []]],
      ['removeClaims', [[world.alice.address], [], []]],
      ['linkWallet', [world.carol.address, world.alice.address, 0n, '0x']],
      ['unlinkWallet', [world.alice.address]],
    ];
    for (const [functionName, args] of calls) {
      await assertReverts(
        world.as(world.alice).send('InvestorOnboarding', world.contracts.onboarding, functionName, args),
        'AccessManagedUnauthorized',
        [world.alice.address],
      );
    }
  });
});
