// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of the right form for every operation, for tests that look at all of them alike.
import type { OperationId } from '../harness/api_types.ts';

/** Of the right form, and of nobody. */
const signature = `0x${'11'.repeat(64)}1b`;
const nobody = '0'.repeat(26);
export const unknownIds = {
  session_id: `ses_${nobody}`,
  user_id: `usr_${nobody}`,
  property_id: `prop_${nobody}`,
  address: `0x${'11'.repeat(20)}`,
  document_id: `doc_${nobody}`,
  purchase_id: `pur_${nobody}`,
  proposal_id: `prp_${nobody}`,
  notification_id: `ntf_${nobody}`,
  job_id: '999999999',
};

/** Query parameters without which an operation is not looked at further. */
export const queries: Record<string, Record<string, string>> = {
  getEligibility: { wallet: `0x${'11'.repeat(20)}`, shares: '1' },
  getTransferEligibility: { wallet: `0x${'11'.repeat(20)}`, shares: '1' },
  uploadDocument: { kind: 'photo', name: 'x.png' },
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
  requestPropertyChanges: { note: 'A note.' },
  giveWalletConsent: { deadline_seconds: 1, signature: `0x${'11'.repeat(65)}` },
  rejectProperty: { note: 'A note.' },
  startTokenization: {
    symbol: 'NONE',
    shares: '10',
    price_per_share: '1',
    rules: { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 },
  },
  proposeSaleChange: { action: 'close' },
  signPurchase: { purchase_signature: signature, permit_signature: signature },
  signProposal: { signature },
  refuseProposal: { reason: 'Not now.' },
  createPurchase: { property_id: unknownIds.property_id, wallet: `0x${'11'.repeat(20)}`, shares: '1' },
};
