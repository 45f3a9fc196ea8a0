// SPDX-License-Identifier: MIT
import {
  type Address,
  type HDAccount,
  type Hex,
  concat,
  encodeAbiParameters,
  keccak256,
  numberToHex,
  toBytes,
} from 'viem';
import type { World } from './fixture.ts';
import { read } from './read.ts';

export const topic = { kyc: 1n, accredited: 2n } as const;
export const country = { spain: 724, germany: 276, unitedStates: 840, northKorea: 408 } as const;

export interface SignedClaim {
  topic: bigint;
  data: Hex;
  signature: Hex;
  uri: string;
}

export interface ClaimOptions {
  expiresAt?: bigint;
  signer?: HDAccount;
  /** Where the person lives, which a KYC claim says. */
  home?: number;
}

export function identityOf(world: World, wallet: Address): Promise<Address> {
  return read<Address>(world, 'InvestorOnboarding', world.contracts.onboarding, 'predictIdentity', [wallet]);
}

/** A claim as the server's key signs it, ONCHAINID's way. */
export async function signClaim(
  world: World,
  wallet: Address,
  claimTopic: bigint,
  { expiresAt = 0n, signer = world.claimSigner, home = country.spain }: ClaimOptions = {},
): Promise<SignedClaim> {
  const identity = await identityOf(world, wallet);
  const evidence = keccak256(toBytes(`record of ${wallet}`));
  const common = encodeAbiParameters([{ type: 'uint64' }, { type: 'bytes32' }], [expiresAt, evidence]);
  const data = claimTopic === topic.kyc ? concat([common, numberToHex(home, { size: 32 })]) : common;
  const hash = keccak256(
    encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }, { type: 'bytes' }], [identity, claimTopic, data]),
  );
  return { topic: claimTopic, data, signature: await signer.signMessage({ message: { raw: hash } }), uri: '' };
}

/** The consent of a new wallet's owner to its link with a known one. */
export async function signLink(
  world: World,
  owner: HDAccount,
  knownWallet: Address,
  changes: { newWallet?: Address; deadline?: bigint } = {},
) {
  const deadline = changes.deadline ?? (await world.now()) + 3_600n;
  const newWallet = changes.newWallet ?? owner.address;
  const signature = await owner.signTypedData({
    domain: {
      name: 'Freehold InvestorOnboarding',
      version: '1',
      chainId: world.chainId,
      verifyingContract: world.contracts.onboarding,
    },
    types: {
      LinkWallet: [
        { name: 'newWallet', type: 'address' },
        { name: 'knownWallet', type: 'address' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'LinkWallet',
    message: { newWallet, knownWallet, deadline },
  });
  return { deadline, signature };
}

/** The operator links a wallet whose owner agrees. */
export async function link(world: World, owner: HDAccount, knownWallet: Address) {
  const { deadline, signature } = await signLink(world, owner, knownWallet);
  return world
    .as(world.operator)
    .send('InvestorOnboarding', world.contracts.onboarding, 'linkWallet', [
      owner.address,
      knownWallet,
      deadline,
      signature,
    ]);
}

export async function onboard(
  world: World,
  wallet: Address,
  countryCode: number = country.spain,
  topics: bigint[] = [topic.kyc],
) {
  const claims = await Promise.all(topics.map((each) => signClaim(world, wallet, each, { home: countryCode })));
  return world.as(world.operator).send('InvestorOnboarding', world.contracts.onboarding, 'onboard', [wallet, claims]);
}
