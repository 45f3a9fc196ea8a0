-- SPDX-License-Identifier: GPL-3.0-or-later
-- A wallet that its owner took out of the account is taken out of the registry as well: a step of its own. Another account may
-- link it then, so it is looked for by its address.

ALTER TABLE kyc_claims ADD COLUMN action TEXT NOT NULL DEFAULT 'ONBOARD'
    CHECK (action IN ('ONBOARD', 'LINK', 'ADD', 'REFRESH', 'REMOVE', 'UNLINK'));
UPDATE kyc_claims SET action = step;
ALTER TABLE kyc_claims DROP COLUMN step;
ALTER TABLE kyc_claims RENAME COLUMN action TO step;
CREATE INDEX kyc_claims_wallet ON kyc_claims (wallet);
