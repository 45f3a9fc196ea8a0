-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is mailed to prove an address or to set a new password; only the token's SHA-256 is here.

CREATE TABLE one_time_tokens (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    user_id TEXT NOT NULL REFERENCES users (id),
    -- Where it was sent: the address that it proves.
    email_sealed {{blob}} NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_time_tokens_user ON one_time_tokens (user_id, purpose, created_at);
CREATE INDEX one_time_tokens_expiry ON one_time_tokens (expires_at);
