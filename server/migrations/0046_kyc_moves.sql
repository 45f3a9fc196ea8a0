-- SPDX-License-Identifier: GPL-3.0-or-later
-- The provider knows of another country than the claim on chain says: until the claim was made anew, the rules of the chain
-- judge by the old one.

ALTER TABLE kyc_verifications ADD COLUMN is_moved BIGINT NOT NULL DEFAULT 0 CHECK (is_moved IN (0, 1));
