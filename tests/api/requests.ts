// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of the right form for every operation, for tests that look at all of them alike.
import type { OperationId } from '../harness/api_types.ts';
import type { CallOptions } from '../harness/client.ts';
import { samplePhoto } from '../harness/flows.ts';

/** Of the right form, and of nobody. */
const signature = `0x${'11'.repeat(64)}1b`;
const nobody = '0'.repeat(26);
export const unknownIds = {
  session_id: `ses_${nobody}`,
  user_id: `usr_${nobody}`,
  property_id: `prop_${nobody}`,
  address: `0x${'11'.repeat(20)}`,
  document_id: `doc_${nobody}`,
  upload_id: `upl_${nobody}`,
  purchase_id: `pur_${nobody}`,
  order_id: `ord_${nobody}`,
  collection_id: `col_${nobody}`,
  proposal_id: `prp_${nobody}`,
  stop_id: `stp_${nobody}`,
  verification_id: `kyc_${nobody}`,
  notification_id: `ntf_${nobody}`,
  lease_id: `lse_${nobody}`,
  charge_id: `chg_${nobody}`,
  link_id: `lnk_${nobody}`,
  expense_id: `exp_${nobody}`,
  token: 'A'.repeat(43),
  distribution_id: `dst_${nobody}`,
  page: '1',
  statement_file: '2027.txt',
  job_id: '999999999',
};

/** Query parameters without which an operation is not looked at further. */
export const queries: Record<string, Record<string, string>> = {
  getEligibility: { wallet: `0x${'11'.repeat(20)}`, shares: '1' },
  getTransferEligibility: { wallet: `0x${'11'.repeat(20)}`, shares: '1' },
  uploadDocument: { kind: 'photo', name: 'x.png' },
  startUpload: { kind: 'photo', name: 'x.png', media_type: 'image/png' },
  listCandles: { interval: '1m', from: '2026-01-01T00:00:00Z', to: '2026-01-01T01:00:00Z' },
};

const lease = {
  unit: '1',
  tenant_name: 'Tom',
  tenant_email: 'tom@example.com',
  starts_on: '2020-01-31',
  rent_usd: '1',
  due_day: '1',
  late_fee: { kind: 'none' },
};

const order = {
  property_id: unknownIds.property_id,
  wallet: `0x${'11'.repeat(20)}`,
  side: 'buy',
  shares: '1',
  price: '50',
  time_in_force: 'good_til_cancelled',
  max_fee_bps: 50,
  expires_at: new Date(Math.ceil(Date.now() / 1000) * 1000 + 86_400_000).toISOString(),
};

/** Bodies that pass every check of form, so that only the id is wrong. */
export const bodies: Partial<Record<OperationId, unknown>> = {
  setRoles: { roles: ['investor'] },
  editProperty: {
    name: 'Nowhere',
    description: '',
    address: { street: 'A 1', city: 'B', postal_code: '1', country: 'DE' },
    kind: 'mixed',
    valuation_usd: '1',
    area_square_meters: 1,
    year_built: 2000,
  },
  addValuation: { valued_on: '2020-01-31', amount_usd: '1', method: 'cost', appraiser: 'Ada & Partners' },
  createLease: lease,
  editLease: lease,
  terminateLease: { ends_on: '2020-01-31' },
  addCharge: { description: 'Keys', amount_usd: '1', due_on: '2020-01-31' },
  waiveCharge: { reason: 'A reason.' },
  createPaymentLink: { unit: '1', description: 'Keys', amount_usd: '1', due_on: '2020-01-31' },
  bookExpense: { category: 'repairs', spent_on: '2020-01-31', amount_usd: '1', vendor: 'Ada & Partners' },
  voidExpense: { reason: 'A reason.' },
  setRentTerms: { effective_from: '2100-01-01', management_fee_basis_points: 1, reserve_basis_points: 1 },
  startLinkCheckout: {},
  presentDocument: { visibility: 'public' },
  orderPhotos: { document_ids: [] },
  requestPropertyChanges: { note: 'A note.' },
  unlinkWallet: { password: 'of somebody' },
  giveWalletConsent: { deadline_seconds: 1, signature: `0x${'11'.repeat(65)}` },
  rejectProperty: { note: 'A note.' },
  startTokenization: {
    symbol: 'NONE',
    shares: '10',
    price_per_share: '1',
    rules: { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 },
  },
  proposeSaleChange: { action: 'close' },
  createDistribution: { period_from: '2026-01-01', period_to: '2026-01-31' },
  setDistributionAdjustments: { adjustments: [] },
  approveDistribution: { statement_hash: `0x${'11'.repeat(32)}` },
  proposeDistributionCancellation: { reason: 'A reason.' },
  proposeOwedRedirection: { to: `0x${'22'.repeat(20)}`, reason: 'A reason.' },
  pauseToken: { reason: 'A reason.' },
  freezeWallet: { wallet: `0x${'11'.repeat(20)}`, property_id: unknownIds.property_id, reason: 'A reason.' },
  proposeTransferApproval: {
    action: 'approve',
    from: `0x${'11'.repeat(20)}`,
    to: `0x${'22'.repeat(20)}`,
    shares: '1',
    valid_until: '2100-01-01T00:00:00Z',
  },
  signPurchase: { purchase_signature: signature, permit_signature: signature },
  signProposal: { signature },
  prepareOrder: order,
  placeOrder: { ...order, epoch: '0', salt: '1', signature },
  cancelOrders: {},
  cancelOrderOnChain: { signature },
  prepareOrdersCancellation: { wallet: `0x${'11'.repeat(20)}` },
  cancelOrdersOnChain: { wallet: `0x${'11'.repeat(20)}`, epoch: '0', signature },
  refuseProposal: { reason: 'Not now.' },
  createPurchase: { property_id: unknownIds.property_id, wallet: `0x${'11'.repeat(20)}`, shares: '1' },
};

const photoBytes = String(samplePhoto.length);

/** What is a file, or needs a header of its own. */
const contents: Partial<Record<OperationId, CallOptions>> = {
  uploadDocument: { raw: { type: 'image/png', data: samplePhoto } },
  startUpload: { headers: { 'upload-length': photoBytes } },
  appendToUpload: {
    raw: { type: 'application/offset+octet-stream', data: samplePhoto },
    headers: { 'upload-offset': '0' },
  },
};

/** Operations that read a file as it arrives. */
export const takesFile = (id: OperationId) => contents[id]?.raw !== undefined;

export const contentOf = (id: OperationId): CallOptions => contents[id] ?? { body: bodies[id] };

/** Values of a query parameter that its schema forbids; none for a string that may be anything. */
export function valuesAgainst(schema: Record<string, any>): string[] {
  const values: string[] = [];
  if (schema.enum) values.push('no_such_word');
  if (schema.type === 'boolean') values.push('perhaps');
  if (schema.type === 'integer') values.push('many', '', String(schema.minimum - 1), String(schema.maximum + 1));
  if (schema.pattern) values.push('not of this form');
  if (schema.format === 'date-time') values.push('yesterday', '2026-13-01T00:00:00Z');
  if (schema.minLength) values.push('');
  if (schema.maxLength) values.push('x'.repeat(schema.maxLength + 1));
  return values;
}
