-- SPDX-License-Identifier: GPL-3.0-or-later
-- The signature of each claim that was sent, so that it can be revoked at the claim issuer when the claim is taken away.

ALTER TABLE kyc_claims ADD COLUMN signature {{blob}};
