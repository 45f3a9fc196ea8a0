-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages that wallets sign to open a session, and what admins do to accounts in two steps.

CREATE TABLE sign_in_challenges (
    nonce TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    -- The whole EIP-4361 text: a proof counts only for exactly these words.
    message TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_challenges_expiry ON sign_in_challenges (expires_at);

-- An admin's second factor falls when two other admins say so.
CREATE TABLE totp_resets (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    requested_by TEXT NOT NULL REFERENCES users (id),
    requested_at BIGINT NOT NULL
);
