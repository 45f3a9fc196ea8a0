// SPDX-License-Identifier: MIT
import { type Address, type HDAccount, type Hex, keccak256, parseSignature, toBytes } from 'viem';
import { country } from './investors.ts';
import type { World } from './fixture.ts';
import { read } from './read.ts';
import { type RuleSetting, rule } from './rules.ts';
import { executeBySafe } from './safe.ts';

const usdcUnit = 1_000_000n;

export const standardTerms = {
  propertyId: keccak256(toBytes('prop_1')),
  name: 'Calle Mayor 1',
  symbol: 'MAYOR1',
  authorizedShares: 10_000n,
  pricePerShare: 50n * usdcUnit,
  saleDeadline: 0n,
  minimumRaise: 0n,
  deedHash: keccak256(toBytes('deed of Calle Mayor 1')),
  deedUri: '',
  rules: [rule.blockCountries([country.northKorea]), rule.maxShareOfSupply(1_000)] as RuleSetting[],
};

export type Terms = typeof standardTerms;

export async function tokenize(world: World, changes: Partial<Terms> = {}): Promise<Address> {
  return (await tokenizeReceipt(world, changes)).token;
}

export async function tokenizeReceipt(world: World, changes: Partial<Terms> = {}) {
  const terms = { ...standardTerms, ...changes };
  const { factory } = world.contracts;
  const receipt = await executeBySafe(world, 'PropertyTokenFactory', factory, 'tokenize', [terms]);
  const token = await read<Address>(world, 'PropertyTokenFactory', factory, 'tokenOf', [terms.propertyId]);
  return { receipt, token };
}

export async function mintUsdc(world: World, to: Address, amount: bigint): Promise<void> {
  await world.as(world.operator).send('TestUsdc', world.contracts.usdc, 'mint', [to, amount]);
}

export interface Purchase {
  buyer: Address;
  token: Address;
  shares: bigint;
  cost: bigint;
  nonce: Hex;
  deadline: bigint;
}

export async function purchaseOf(
  world: World,
  buyer: Address,
  token: Address,
  shares: bigint,
  changes: Partial<Purchase> = {},
): Promise<Purchase> {
  const deadline = (await world.now()) + 3_600n;
  const cost = shares * standardTerms.pricePerShare;
  return { buyer, token, shares, cost, nonce: keccak256(toBytes('purchase 1')), deadline, ...changes };
}

export function signPurchase(world: World, signer: HDAccount, purchase: Purchase): Promise<Hex> {
  return signer.signTypedData({
    domain: {
      name: 'Freehold PrimarySale',
      version: '1',
      chainId: world.chainId,
      verifyingContract: world.contracts.primarySale,
    },
    types: {
      Purchase: [
        { name: 'buyer', type: 'address' },
        { name: 'token', type: 'address' },
        { name: 'shares', type: 'uint256' },
        { name: 'cost', type: 'uint256' },
        { name: 'nonce', type: 'bytes32' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Purchase',
    message: purchase,
  });
}

/** The one signature of purchaseWithAuthorization: USDC's EIP-3009, whose nonce is the purchase's digest. */
export async function signAuthorization(
  world: World,
  buyer: HDAccount,
  purchase: Purchase,
  changes: { value?: bigint; nonce?: Hex; validBefore?: bigint } = {},
) {
  const { usdc, primarySale } = world.contracts;
  const validAfter = 0n;
  const validBefore = changes.validBefore ?? purchase.deadline;
  const digest = await read<Hex>(world, 'PrimarySale', primarySale, 'purchaseDigest', [purchase]);
  const signature = await buyer.signTypedData({
    domain: { name: 'USD Coin', version: '2', chainId: world.chainId, verifyingContract: usdc },
    types: {
      ReceiveWithAuthorization: [
        { name: 'from', type: 'address' },
        { name: 'to', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'validAfter', type: 'uint256' },
        { name: 'validBefore', type: 'uint256' },
        { name: 'nonce', type: 'bytes32' },
      ],
    },
    primaryType: 'ReceiveWithAuthorization',
    message: {
      from: purchase.buyer,
      to: primarySale,
      value: changes.value ?? purchase.cost,
      validAfter,
      validBefore,
      nonce: changes.nonce ?? digest,
    },
  });
  return { validAfter, validBefore, signature };
}

/** An ERC-2612 permit over the token at `verifyingContract`. */
export async function signPermit(
  world: World,
  owner: HDAccount,
  domain: { name: string; version: string; verifyingContract: Address },
  terms: { spender: Address; value: bigint; nonce: bigint; deadline: bigint },
) {
  const signature = await owner.signTypedData({
    domain: { ...domain, chainId: world.chainId },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: { owner: owner.address, ...terms },
  });
  const { r, s, v } = parseSignature(signature);
  return { value: terms.value, deadline: terms.deadline, v: Number(v), r, s, signature };
}

export async function signUsdcPermit(world: World, owner: HDAccount, value: bigint, deadline?: bigint) {
  const { usdc, primarySale } = world.contracts;
  return signPermit(
    world,
    owner,
    { name: 'USD Coin', version: '2', verifyingContract: usdc },
    {
      spender: primarySale,
      value,
      nonce: await read<bigint>(world, 'TestUsdc', usdc, 'nonces', [owner.address]),
      deadline: deadline ?? (await world.now()) + 3_600n,
    },
  );
}

/** What the server does for a buyer: relays the two signatures. */
export async function buyRelayed(world: World, buyer: HDAccount, purchase: Purchase) {
  const signature = await signPurchase(world, buyer, purchase);
  const permitDeadline = (await world.now()) + 3_600n;
  const longest = purchase.deadline > permitDeadline ? purchase.deadline : permitDeadline;
  const permit = await signUsdcPermit(world, buyer, purchase.cost, longest);
  return world
    .as(world.operator)
    .send('PrimarySale', world.contracts.primarySale, 'purchaseWithPermit', [purchase, signature, permit]);
}
