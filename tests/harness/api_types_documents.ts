// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and valuations of a property, as the API answers them.
import type { Hash } from 'viem';

export type DocumentKind = 'deed' | 'valuation' | 'photo' | 'inspection' | 'insurance' | 'receipt' | 'other';
export type DocumentVisibility = 'public' | 'members' | 'managers';

export interface Valuation {
  id: string;
  property_id: string;
  valued_on: string;
  amount_usd: string;
  method: 'stated' | 'income' | 'comparable_sales' | 'cost' | 'purchase_price';
  appraiser: string | null;
  document_id: string | null;
  corrects: string | null;
  corrected_by: string | null;
  current: boolean;
  added_at: string;
}

export interface Document {
  id: string;
  property_id: string;
  kind: DocumentKind;
  name: string;
  media_type: 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';
  size_bytes: number;
  sha256: Hash;
  parcel_id: string | null;
  recorder_reference: string | null;
  visibility: DocumentVisibility;
  uploaded_at: string;
}

export interface PartialUpload {
  id: string;
  property_id: string;
  state: 'receiving' | 'finished' | 'refused';
  size_bytes: number;
  received_bytes: number;
  document_id: string | null;
  expires_at: string;
}
