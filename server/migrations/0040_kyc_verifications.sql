-- SPDX-License-Identifier: GPL-3.0-or-later
-- Verifications at the provider, and the claims on chain that follow from them. No names, documents or birthdays: those stay
-- with the provider.

CREATE TABLE kyc_verifications (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    level TEXT NOT NULL CHECK (level IN ('identity', 'accredited')),
    state TEXT NOT NULL CHECK (state IN ('STARTED', 'PENDING', 'APPROVED', 'REJECTED', 'REVOKED')),
    external_id TEXT NOT NULL UNIQUE,
    applicant_id TEXT UNIQUE,
    country TEXT,
    reasons TEXT NOT NULL DEFAULT '[]',
    -- The provider said that trying again is of no use.
    is_final BIGINT NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1)),
    on_chain BIGINT NOT NULL DEFAULT 0 CHECK (on_chain IN (0, 1)),
    -- How often it was approved or revoked; each time is a claim transaction of its own.
    decisions BIGINT NOT NULL DEFAULT 0,
    -- Which of the provider's reviews the state comes from: an older one never replaces it.
    review_attempt BIGINT NOT NULL DEFAULT 0,
    reviewed_at BIGINT NOT NULL DEFAULT 0,
    -- Hashed into the claim instead of anything that could be guessed.
    evidence_salt TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    started_at BIGINT NOT NULL,
    decided_at BIGINT,
    checked_at BIGINT NOT NULL,
    UNIQUE (user_id, level)
);
CREATE INDEX kyc_verifications_open ON kyc_verifications (checked_at) WHERE state IN ('STARTED', 'PENDING');

CREATE TABLE kyc_claims (
    id {{id}},
    user_id TEXT NOT NULL REFERENCES users (id),
    verification_id TEXT NOT NULL REFERENCES kyc_verifications (id),
    wallet TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('ONBOARD', 'LINK', 'ADD', 'REFRESH', 'REMOVE')),
    decision BIGINT NOT NULL,
    -- Reference of the chain transaction.
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('QUEUED', 'CONFIRMED', 'FAILED')),
    failure_reason TEXT,
    created_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX kyc_claims_user ON kyc_claims (user_id, id);
