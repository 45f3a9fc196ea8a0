// SPDX-License-Identifier: MIT
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, keccak256, toBytes } from 'viem';
import { measureDividends } from './dividend_gas.ts';
import { type World, createWorld } from './fixture.ts';
import { country, onboard, topic } from './investors.ts';
import { measureMarket } from './market_gas.ts';
import { rule } from './rules.ts';
import { buyRelayed, mintUsdc, purchaseOf, signAuthorization, tokenizeReceipt } from './sale.ts';

export type GasFigures = Record<string, number>;

const file = join(import.meta.dirname, '../../gas.json');
const million = 1_000_000_000_000n;

/** Fixed, because the zero bytes of a signature have a price of their own. */
const deadline = 4_102_444_800n;

/** A third topic, so that the cache holds as many as a grown registry would. */
const taxResidence = 3n;

export function committedGas(): GasFigures {
  return JSON.parse(readFileSync(file, 'utf8')) as GasFigures;
}

export function writeGas(figures: GasFigures): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Every figure is the whole transaction as its sender pays it, the 21,000 of any transaction included. */
export async function measureGas(): Promise<GasFigures> {
  const figures = await measureTransactions();
  const { existingHolder, newHolder } = await measureDividends();
  return {
    ...figures,
    dividend_per_holder_existing_page200: existingHolder,
    dividend_per_holder_new_page200: newHolder,
    ...(await measureMarket()),
  };
}

async function measureTransactions(): Promise<GasFigures> {
  const world = await createWorld({ topics: [topic.kyc, topic.accredited, taxResidence] });
  const allTopics = [topic.kyc, topic.accredited, taxResidence];
  const onboarding = await onboard(world, world.alice.address, country.spain, allTopics);
  await onboard(world, world.bob.address, country.germany, allTopics);
  // Four rules, and nobody frozen.
  const tokenization = await tokenizeReceipt(world, {
    deedUri: '',
    rules: [
      rule.allowCountries([country.spain, country.germany, country.unitedStates]),
      rule.accreditedOnly(),
      rule.maxShareOfSupply(1_000),
      rule.holderCap(2_000, 100, 35),
    ],
  });
  const { token } = tokenization;
  const purchase = await buy(world, token, 100n);
  return {
    onboard_investor_total: Number(onboarding.gasUsed),
    purchase_relayed_permit: purchase,
    tokenize_property_total: Number(tokenization.receipt.gasUsed),
    transfer_3_topics_4_rules: await transfer(world, token, world.bob.address),
    transfer_to_new_holder: await transferToNewHolder(world, token),
    purchase_relayed_one_signature: await buyWithOneSignature(world, token),
  };
}

/** The buyer's first purchase of this property: nothing of theirs is in storage yet. */
async function buy(world: World, token: Address, shares: bigint): Promise<number> {
  for (const buyer of [world.alice, world.bob]) await mintUsdc(world, buyer.address, million);
  // Somebody bought before: the sale's own balance of USDC is not the first.
  await buyRelayed(world, world.bob, await purchaseOf(world, world.bob.address, token, shares, { deadline }));
  const nonce = keccak256(toBytes('measured purchase'));
  const receipt = await buyRelayed(
    world,
    world.alice,
    await purchaseOf(world, world.alice.address, token, shares, { nonce, deadline }),
  );
  return Number(receipt.gasUsed);
}

async function transfer(world: World, token: Address, to: Address): Promise<number> {
  const receipt = await world.as(world.alice).send('PropertyToken', token, 'transfer', [to, 10n]);
  return Number(receipt.gasUsed);
}

/** The receiver holds nothing yet, so the holder cap has something to count. */
async function transferToNewHolder(world: World, token: Address): Promise<number> {
  await onboard(world, world.carol.address, country.germany, [topic.kyc, topic.accredited, taxResidence]);
  return transfer(world, token, world.carol.address);
}

async function buyWithOneSignature(world: World, token: Address): Promise<number> {
  await onboard(world, world.stranger.address, country.germany, [topic.kyc, topic.accredited, taxResidence]);
  await mintUsdc(world, world.stranger.address, million);
  const nonce = keccak256(toBytes('measured with one signature'));
  const purchase = await purchaseOf(world, world.stranger.address, token, 100n, { nonce, deadline });
  const authorization = await signAuthorization(world, world.stranger, purchase);
  const receipt = await world
    .as(world.operator)
    .send('PrimarySale', world.contracts.primarySale, 'purchaseWithAuthorization', [purchase, authorization]);
  return Number(receipt.gasUsed);
}
