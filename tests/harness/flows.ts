// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of flows 1 and 2 as tests and the demo take them.
import type { Hash } from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';
import type {
  Document,
  Property,
  PropertyDraft,
  Proposal,
  Purchase,
  PurchaseOffer,
  Token,
  TokenizationRequest,
  Verification,
  VerificationLevel,
} from './api_types.ts';
import { jpeg, pdf, png } from './files.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import { requireTitleOfItsParams } from './proposal_titles.ts';
import type { SandboxControl } from './sandbox_control.ts';
import type { World } from './world.ts';

export function draft(changes: Partial<PropertyDraft> = {}): PropertyDraft {
  return {
    name: 'Lindenhof',
    description: 'Twelve flats around a quiet courtyard.',
    address: { street: 'Lindenstrasse 4', city: 'Leipzig', postal_code: '04105', country: 'DE' },
    kind: 'residential',
    valuation_usd: '500000.00',
    area_square_meters: 940,
    year_built: 1908,
    ...changes,
  };
}

let symbols = 0;

/** Each with a symbol of its own, as symbols are unique. */
export function tokenizationRequest(changes: Partial<TokenizationRequest> = {}): TokenizationRequest {
  return {
    symbol: `LINDEN${++symbols}`,
    shares: '10000',
    price_per_share: '50',
    rules: { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 },
    ...changes,
  };
}

export const deedFields = { parcel_id: 'LE-04105-12/7', recorder_reference: 'Grundbuch Leipzig 2291' };

export const sampleDeed = pdf(['Deed of Lindenhof', 'Parcel LE-04105-12/7']);
export const samplePhoto = png(32, 24, (x, y) => [x * 8, y * 10, 90]);
export const sampleJpeg = jpeg(64, 48, (x, y) => [x * 4, 120, y * 5]);

export interface UploadOptions {
  kind: string;
  name: string;
  type: string;
  data: Buffer;
  parcel_id?: string;
  recorder_reference?: string;
  visibility?: string;
}

export function upload(
  manager: Person,
  propertyId: string,
  { type, data, ...query }: UploadOptions,
): Promise<Document> {
  return manager.api.call('uploadDocument', {
    path: { property_id: propertyId },
    query: query as Record<string, string>,
    raw: { type, data },
  });
}

export function uploadDeed(manager: Person, propertyId: string, data = sampleDeed): Promise<Document> {
  return upload(manager, propertyId, { kind: 'deed', name: 'deed.pdf', type: 'application/pdf', data, ...deedFields });
}

export function createProperty(manager: Person, changes: Partial<PropertyDraft> = {}): Promise<Property> {
  return manager.api.call('createProperty', { body: draft(changes) });
}

/** A draft with its deed, handed in. */
export async function submittedProperty(manager: Person, changes: Partial<PropertyDraft> = {}): Promise<Property> {
  const { id } = await createProperty(manager, changes);
  await uploadDeed(manager, id);
  return manager.api.call('submitProperty', { path: { property_id: id } });
}

export async function approvedProperty(
  world: World,
  manager: Person,
  changes: Partial<PropertyDraft> = {},
): Promise<Property> {
  const { id } = await submittedProperty(manager, changes);
  return world.admin.api.call('approveProperty', { path: { property_id: id } });
}

/** Whoever signs has read the title, in whatever words it was shown. */
export async function signProposal(admin: Person, proposal: Proposal): Promise<Proposal> {
  requireTitleOfItsParams(proposal);
  const signature = await admin.signTypedData(proposal.typed_data);
  return admin.api.call('signProposal', { path: { proposal_id: proposal.id }, body: { signature } });
}

export function waitForProposal(admin: Person, id: string, ...states: Proposal['state'][]): Promise<Proposal> {
  return until(`proposal ${id} to be ${states.join(' or ')}`, async () => {
    const proposal = await admin.api.call('getProposal', { path: { proposal_id: id } });
    return states.includes(proposal.state) && proposal;
  });
}

export function waitForProperty(person: Person, id: string, state: Property['state']): Promise<Property> {
  return until(`property ${id} to be ${state}`, async () => {
    const property = await person.api.call('getProperty', { path: { property_id: id } });
    return property.state === state && property;
  });
}

/** Approved -> proposed -> signed by two admins -> seen on chain. */
export async function tokenize(world: World, propertyId: string, request = tokenizationRequest()): Promise<Token> {
  const path = { property_id: propertyId };
  const proposal = await world.admin.api.call('startTokenization', { path, body: request });
  for (const admin of world.admins.slice(0, proposal.threshold)) await signProposal(admin, proposal);
  await waitForProperty(world.admin, propertyId, 'TOKENIZED');
  return world.admin.api.call('getToken', { path });
}

export async function tokenizedProperty(
  world: World,
  manager: Person,
  changes: Partial<TokenizationRequest> = {},
): Promise<Token> {
  const { id } = await approvedProperty(world, manager);
  return tokenize(world, id, tokenizationRequest(changes));
}

/** A change of a sale, proposed and signed by as many admins as it takes. */
/** The id of a property that looks like one: it has a photo as well. */
export async function picturedProperty(world: World, manager: Person): Promise<string> {
  const { id } = await createProperty(manager);
  const path = { property_id: id };
  await uploadDeed(manager, id);
  await upload(manager, id, { kind: 'photo', name: 'front.jpg', type: 'image/jpeg', data: sampleJpeg });
  await manager.api.call('submitProperty', { path });
  await world.admin.api.call('approveProperty', { path });
  await tokenize(world, id);
  return id;
}

export async function changeSale(world: World, propertyId: string, body: Record<string, unknown>): Promise<Proposal> {
  const proposal = await world.admin.api.call('proposeSaleChange', { path: { property_id: propertyId }, body });
  for (const admin of world.admins.slice(0, proposal.threshold)) await signProposal(admin, proposal);
  return waitForProposal(world.admin, proposal.id, 'EXECUTED');
}

export function waitForToken(
  world: World,
  propertyId: string,
  isReached: (token: Token) => boolean,
  timeoutMs?: number,
): Promise<Token> {
  const look = async () => {
    const token = await world.admin.api.call('getToken', { path: { property_id: propertyId } });
    return isReached(token) && token;
  };
  return until(`the token of ${propertyId}`, look, timeoutMs === undefined ? {} : { timeoutMs });
}

/** A deadline so many seconds from now, in whole seconds as the chain has them. */
export const inSeconds = (seconds: number) => new Date((Math.ceil(Date.now() / 1000) + seconds) * 1000).toISOString();

export const levelNames: Record<VerificationLevel, string> = {
  identity: 'freehold-identity',
  accredited: 'freehold-accredited',
};

export function waitForVerification(
  person: Person,
  level: VerificationLevel,
  isReached: (verification: Verification) => boolean,
): Promise<Verification> {
  return until(`the ${level} verification of ${person.email}`, async () => {
    const { items } = await person.api.call('listVerifications');
    return items.find((item) => item.level === level && isReached(item));
  });
}

/** Goes through the provider and waits until the claim is on chain. `country` is alpha-3, as the provider has it. */
export async function verify(
  sandbox: SandboxControl,
  person: Person,
  country = 'DEU',
  level: VerificationLevel = 'identity',
): Promise<Verification> {
  await person.api.call('startVerification', { body: { level } });
  await sandbox.decide({
    externalUserId: person.user.id,
    levelName: levelNames[level],
    reviewAnswer: 'GREEN',
    country,
  });
  return waitForVerification(person, level, (verification) => verification.on_chain);
}

/** An investor with a wallet, verified on chain, with this much USDC. */
export async function verifiedInvestor(
  world: World,
  {
    country = 'DEU',
    usdc = 100_000n,
    name,
    account,
  }: { country?: string; usdc?: bigint; name?: string; account?: PrivateKeyAccount } = {},
): Promise<Person> {
  const investor = await world.investor({ name, account });
  await investor.linkWallet();
  await verify(world.sandbox, investor, country);
  if (usdc > 0n) await world.chain.mintUsdc(investor.account.address, usdc * 1_000_000n);
  return investor;
}

export function purchaseRequest(investor: Person, propertyId: string, shares: number | string) {
  return { property_id: propertyId, wallet: investor.account.address, shares: String(shares) };
}

export async function signatures(investor: Person, offer: PurchaseOffer) {
  return {
    purchase_signature: await investor.signTypedData(offer.purchase_typed_data),
    permit_signature: await investor.signTypedData(offer.permit_typed_data),
  };
}

/** The one signature in place of the two. */
export async function authorization(investor: Person, offer: PurchaseOffer) {
  return { authorization_signature: await investor.signTypedData(offer.authorization_typed_data) };
}

/** Asks and signs; the purchase is then under way. */
export async function startPurchase(investor: Person, propertyId: string, shares: number): Promise<Purchase> {
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, propertyId, shares) });
  const path = { purchase_id: offer.purchase.id };
  return investor.api.call('signPurchase', { path, body: await signatures(investor, offer) });
}

export function waitForPurchase(investor: Person, id: string, ...states: Purchase['state'][]): Promise<Purchase> {
  return until(`purchase ${id} to be ${states.join(' or ')}`, async () => {
    const purchase = await investor.api.call('getPurchase', { path: { purchase_id: id } });
    return states.includes(purchase.state) && purchase;
  });
}

export async function buy(
  investor: Person,
  propertyId: string,
  shares: number,
): Promise<Purchase & { transaction_hash: Hash }> {
  const { id } = await startPurchase(investor, propertyId, shares);
  const purchase = await waitForPurchase(investor, id, 'CONFIRMED', 'FAILED');
  if (purchase.state === 'FAILED' || !purchase.transaction_hash)
    throw new Error(`purchase failed: ${purchase.failure_reason} ${JSON.stringify(purchase.failure_params)}`);
  return purchase as Purchase & { transaction_hash: Hash };
}
