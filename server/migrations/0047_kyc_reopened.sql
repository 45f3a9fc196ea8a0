-- SPDX-License-Identifier: GPL-3.0-or-later
-- An admin lets somebody go through the provider again: one more cause of a change.

ALTER TABLE kyc_verification_history ADD COLUMN origin TEXT NOT NULL DEFAULT 'person'
    CHECK (origin IN ('person', 'provider', 'expiry', 'renewal', 'admin'));
UPDATE kyc_verification_history SET origin = cause;
ALTER TABLE kyc_verification_history DROP COLUMN cause;
ALTER TABLE kyc_verification_history RENAME COLUMN origin TO cause;
