-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts, sessions, throttling of log-ins, and wallets that were proved.

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    -- Bits: 1 investor, 2 property manager, 4 admin, 8 tenant.
    roles BIGINT NOT NULL CHECK (roles BETWEEN 1 AND 15),
    created_at BIGINT NOT NULL,
    CHECK (email = lower(email))
);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    -- SHA-256 of the token in hex; the token itself is known to its holder only.
    token_hash TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE login_throttle (
    -- What is counted: a hash of the account, of the address, or of both.
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    failed_at BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL,
    succeeded_at BIGINT
);
CREATE INDEX login_throttle_age ON login_throttle (failed_at);

CREATE TABLE wallets (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    address TEXT NOT NULL UNIQUE,
    label TEXT,
    linked_at BIGINT NOT NULL
);
CREATE INDEX wallets_user ON wallets (user_id, linked_at);

CREATE TABLE wallet_challenges (
    nonce TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    address TEXT NOT NULL,
    -- The whole EIP-4361 text: a proof counts only for exactly these words.
    message TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX wallet_challenges_expiry ON wallet_challenges (expires_at);
