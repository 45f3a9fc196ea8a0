-- SPDX-License-Identifier: GPL-3.0-or-later
-- One table for all texts that we write for a wallet to sign, whatever for.
CREATE TABLE challenges (
    nonce TEXT PRIMARY KEY,
    -- link_wallet, sign_in
    purpose TEXT NOT NULL,
    -- NULL where nobody has signed in yet.
    user_id TEXT REFERENCES users (id),
    address TEXT NOT NULL,
    -- The whole EIP-4361 text: a proof counts only for exactly these words.
    message TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX challenges_expiry ON challenges (expires_at);
INSERT INTO challenges (nonce, purpose, user_id, address, message, expires_at, used_at)
    SELECT nonce, 'link_wallet', user_id, address, message, expires_at, used_at FROM wallet_challenges;
INSERT INTO challenges (nonce, purpose, address, message, expires_at, used_at)
    SELECT nonce, 'sign_in', address, message, expires_at, used_at FROM sign_in_challenges;
DROP TABLE wallet_challenges;
DROP TABLE sign_in_challenges;
