-- SPDX-License-Identifier: GPL-3.0-or-later
-- The owner of a further wallet agrees that it is registered for the investor behind a known one. The contract checks the
-- same signature, so nobody else can say so.
CREATE TABLE kyc_wallet_consents (
    wallet TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    known_wallet TEXT NOT NULL,
    deadline BIGINT NOT NULL,
    signature {{blob}} NOT NULL,
    given_at BIGINT NOT NULL
);
CREATE INDEX kyc_wallet_consents_user ON kyc_wallet_consents (user_id);
