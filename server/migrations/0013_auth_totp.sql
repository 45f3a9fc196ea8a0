-- SPDX-License-Identifier: GPL-3.0-or-later
-- Second factors (RFC 6238).

CREATE TABLE totp (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    secret_sealed {{blob}} NOT NULL,
    enabled_at BIGINT NOT NULL,
    -- Only codes of later steps count, so each code counts once.
    last_step BIGINT NOT NULL
);

-- A secret that was shown and not yet proved by a code.
CREATE TABLE totp_enrolments (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    secret_sealed {{blob}} NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id),
    -- A keyed hash of the code in hex.
    code_index TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (user_id, code_index)
);
