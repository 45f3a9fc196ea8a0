-- SPDX-License-Identifier: GPL-3.0-or-later
-- Claims end: when, whether the person was warned, and which decision the claim on chain belongs to. What the provider told
-- about a person is sealed; what stood here in the open is asked for again, for which everybody is due at once.

DROP INDEX kyc_verifications_open;
ALTER TABLE kyc_verifications ADD COLUMN stage TEXT NOT NULL DEFAULT 'STARTED'
    CHECK (stage IN ('STARTED', 'PENDING', 'APPROVED', 'REJECTED', 'REVOKED', 'EXPIRED'));
UPDATE kyc_verifications SET stage = state, checked_at = 0;
ALTER TABLE kyc_verifications DROP COLUMN state;
ALTER TABLE kyc_verifications RENAME COLUMN stage TO state;

ALTER TABLE kyc_verifications DROP COLUMN country;
ALTER TABLE kyc_verifications DROP COLUMN reasons;
-- Country, reasons and how long the documents are valid.
ALTER TABLE kyc_verifications ADD COLUMN personal {{blob}};

-- Of the claim that is (or may be) on chain; 0 when there is none.
ALTER TABLE kyc_verifications ADD COLUMN claimed_decision BIGINT NOT NULL DEFAULT 0;
UPDATE kyc_verifications SET claimed_decision = decisions WHERE on_chain = 1;
-- NULL: never, or the claim is older than this column.
ALTER TABLE kyc_verifications ADD COLUMN expires_at BIGINT;
ALTER TABLE kyc_verifications ADD COLUMN claim_signer TEXT;
-- The last warning that was given: so many days before the end.
ALTER TABLE kyc_verifications ADD COLUMN warned_days BIGINT;
-- The person was asked to go through the provider again.
ALTER TABLE kyc_verifications ADD COLUMN renewal_asked BIGINT NOT NULL DEFAULT 0 CHECK (renewal_asked IN (0, 1));
CREATE INDEX kyc_verifications_checked ON kyc_verifications (checked_at);
CREATE INDEX kyc_verifications_expiring ON kyc_verifications (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE kyc_claims ADD COLUMN expires_at BIGINT;
ALTER TABLE kyc_claims ADD COLUMN signer TEXT;

CREATE TABLE kyc_verification_history (
    id {{id}},
    verification_id TEXT NOT NULL REFERENCES kyc_verifications (id),
    state TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('person', 'provider', 'expiry', 'renewal')),
    -- The provider's reasons, sealed.
    reasons {{blob}},
    at BIGINT NOT NULL
);
CREATE INDEX kyc_verification_history_of ON kyc_verification_history (verification_id, id);
