// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Address, type Hex, encodeAbiParameters, keccak256 } from 'viem';
import { encodingsOf } from '../support/encodings.ts';
import { type World, createWorld } from '../support/fixture.ts';
import { type SignedClaim, country, identityOf, link, onboard, signClaim, topic } from '../support/investors.ts';
import { read } from '../support/read.ts';
import { assertReverts } from '../support/revert.ts';

const claimPurpose = 3n;
const keyOf = (address: Address) => keccak256(encodeAbiParameters([{ type: 'address' }], [address]));

/** Alice is onboarded with a KYC claim and manages her identity, so everything in it is hers to change. */
describe('taking a verification away', () => {
  let world: World;
  let claim: SignedClaim;
  let identity: Address;
  const registry = <T>(functionName: string, ...args: unknown[]) =>
    read<T>(world, 'IdentityRegistry', world.contracts.identityRegistry, functionName, args);
  const operate = (functionName: string, ...args: unknown[]) =>
    world.as(world.operator).send('InvestorOnboarding', world.contracts.onboarding, functionName, args);
  const remove = (wallets: Address[] = [world.alice.address], signatures: Hex[] = []) =>
    operate('removeClaims', wallets, [topic.kyc], signatures);
  const isVerified = (wallet = world.alice.address) => registry<boolean>('isVerified', wallet);
  const inIdentity = (functionName: string, ...args: unknown[]) =>
    world.as(world.alice).send('OnchainIdentity', identity, functionName, args);
  const putBack = (signature: Hex, { data } = claim, uri = '') =>
    inIdentity('addClaim', topic.kyc, 1n, world.contracts.claimIssuer, signature, data, uri);
  const refresh = (wallet = world.alice.address) =>
    world.as(world.stranger).send('IdentityRegistry', world.contracts.identityRegistry, 'refresh', [wallet]);

  beforeEach(async () => {
    world = await createWorld();
    identity = await identityOf(world, world.alice.address);
    claim = await signClaim(world, world.alice.address, topic.kyc);
    await onboard(world, world.alice.address, country.spain, [topic.kyc]);
    assert.equal(await isVerified(), true);
  });

  it('is not undone by another encoding of the revoked signature', async () => {
    await remove([world.alice.address], [claim.signature]);
    await assertReverts(putBack(claim.signature), 'invalid claim');
    const others = encodingsOf(claim.signature).filter((each) => each !== claim.signature);
    assert.equal(others.length, 3);
    for (const signature of others) {
      await putBack(signature); // ONCHAINID takes it
      await refresh();
      assert.equal(await isVerified(), false);
    }
  });

  it('is not undone by an older claim that is still unexpired', async () => {
    const expiresAt = (await world.now()) + 1_000_000n;
    const older = await signClaim(world, world.alice.address, topic.kyc, { expiresAt });
    await remove([world.alice.address], [claim.signature]);
    await putBack(older.signature, older);
    await refresh();
    assert.equal(await isVerified(), false);
  });

  it('finds no other encoding that the investor stored before', async () => {
    const [, stored] = encodingsOf(claim.signature).filter((each) => each !== claim.signature);
    await putBack(stored as Hex);
    await remove([world.alice.address], [claim.signature]);
    await refresh();
    assert.equal(await isVerified(), false);
  });

  it('is not undone by other encodings even when the topic is not barred', async () => {
    for (const signature of encodingsOf(claim.signature)) {
      await putBack(signature);
      await refresh();
      assert.equal(await isVerified(), signature === claim.signature);
    }
  });

  it('works after the investor took the claim out', async () => {
    await inIdentity('removeClaim', claimId());
    await remove([world.alice.address], [claim.signature]);
    assert.equal(await isVerified(), false);
  });

  it("works after the investor took the onboarding's key away", async () => {
    await inIdentity('removeKey', keyOf(world.contracts.onboarding), claimPurpose);
    await remove();
    assert.equal(await isVerified(), false);
    await refresh();
    assert.equal(await isVerified(), false);
  });

  it('never calls the identity, so one that burns all gas stops nothing', async () => {
    await world.setCode(identity, '0xfe');
    const receipt = await remove([world.alice.address], [claim.signature]);
    assert.equal(await isVerified(), false);
    assert.ok(receipt.gasUsed < 200_000n, `${receipt.gasUsed}`);
  });

  it('costs the same whatever the investor wrote into the claim', async () => {
    await putBack(claim.signature, claim, 'x'.repeat(16_000));
    const bloated = await remove();
    assert.equal(await isVerified(), false);
    assert.ok(bloated.gasUsed < 120_000n, `${bloated.gasUsed}`);
  });

  it('reaches all wallets of the investor in one transaction', async () => {
    await link(world, world.bob, world.alice.address);
    assert.equal(await isVerified(world.bob.address), true);
    await remove([world.alice.address, world.bob.address]);
    assert.deepEqual([await isVerified(), await isVerified(world.bob.address)], [false, false]);
    await refresh(world.bob.address);
    assert.equal(await isVerified(world.bob.address), false);
    await link(world, world.carol, world.alice.address);
    assert.equal(await isVerified(world.carol.address), false);
  });

  it('leaves the other topics alone', async () => {
    await operate('addClaims', world.alice.address, [await signClaim(world, world.alice.address, topic.accredited)]);
    await operate('removeClaims', [world.alice.address], [topic.accredited], []);
    assert.equal(await isVerified(), true);
    assert.equal(await registry('barredTopics', identity), 1n << topic.accredited);
  });

  it('ends with a new claim, for the topic of that claim alone', async () => {
    await operate('removeClaims', [world.alice.address], [topic.kyc, topic.accredited], [claim.signature]);
    const expiresAt = (await world.now()) + 1_000_000n;
    const anew = await signClaim(world, world.alice.address, topic.kyc, { expiresAt });
    await operate('addClaims', world.alice.address, [anew]);
    assert.equal(await isVerified(), true);
    assert.equal(await registry('barredTopics', identity), 1n << topic.accredited);
  });

  it('passes over wallets that nobody onboarded and refuses topics that do not exist', async () => {
    await remove([world.carol.address, world.alice.address]);
    assert.equal(await isVerified(), false);
    for (const unknown of [0n, 64n])
      await assertReverts(operate('removeClaims', [world.alice.address], [unknown], []), 'TopicOutOfRange', [unknown]);
  });

  function claimId(): Hex {
    const types = [{ type: 'address' }, { type: 'uint256' }] as const;
    return keccak256(encodeAbiParameters(types, [world.contracts.claimIssuer, topic.kyc]));
  }
});
