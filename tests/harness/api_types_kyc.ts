// SPDX-License-Identifier: GPL-3.0-or-later
// The part of api_types.ts that is about verification.
import type { Address } from 'viem';
import type { Page, TypedData } from './api_types.ts';

export type VerificationLevel = 'identity' | 'accredited';
export type VerificationState = 'STARTED' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'REVOKED' | 'EXPIRED';

export interface Verification {
  id: string;
  level: VerificationLevel;
  state: VerificationState;
  country: string | null;
  reasons: string[];
  on_chain: boolean;
  expires_at: string | null;
  started_at: string;
  decided_at: string | null;
}

export interface VerificationOverview {
  verification: Verification;
  user_id: string;
  documents_valid_until: string | null;
  checked_at: string;
}

export interface VerificationStory extends VerificationOverview {
  history: {
    state: VerificationState;
    cause: 'person' | 'provider' | 'expiry' | 'renewal' | 'admin';
    reasons: string[];
    at: string;
  }[];
  transactions: {
    step: 'ONBOARD' | 'LINK' | 'ADD' | 'REFRESH' | 'REMOVE' | 'UNLINK';
    wallet: Address;
    state: 'QUEUED' | 'CONFIRMED' | 'FAILED';
    reference: string;
    failure_reason: string | null;
    expires_at: string | null;
    created_at: string;
    settled_at: string | null;
  }[];
}

export interface KycAnswers {
  listVerifications: Page<Verification>;
  startVerification: { verification: Verification; sdk_token: string; page_url: string };
  getWalletConsent: { typed_data: TypedData; deadline_seconds: number };
  giveWalletConsent: undefined;
  listAllVerifications: Page<VerificationOverview>;
  listExpiringVerifications: Page<VerificationOverview>;
  getVerificationHistory: Page<VerificationStory>;
  reopenVerification: VerificationOverview;
  receiveSumsubWebhook: undefined;
}
