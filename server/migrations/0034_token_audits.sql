-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last comparison of each token's holders with the chain.
CREATE TABLE token_audits (
    token TEXT PRIMARY KEY,
    property_id TEXT NOT NULL,
    block_number BIGINT NOT NULL,
    wallets BIGINT NOT NULL,
    differences TEXT NOT NULL,
    audited_at BIGINT NOT NULL
);
