-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signed orders, the trades that come of them, and how far each property's book is.

CREATE TABLE order_books (
    property_id TEXT PRIMARY KEY REFERENCES properties (id),
    -- Counts what changes a book from outside of the engine: orders that are placed, cancelled, suspended, resumed or put back.
    revision BIGINT NOT NULL,
    -- So far the engine has taken them in. What is newer is in no book yet.
    matched_revision BIGINT NOT NULL DEFAULT 0,
    trade_count BIGINT NOT NULL DEFAULT 0,
    -- The process that matches this property's orders; what another one still writes is refused.
    engine TEXT,
    CHECK (matched_revision <= revision)
);
CREATE INDEX order_books_behind ON order_books (property_id) WHERE matched_revision < revision;

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    -- As it was signed.
    maker TEXT NOT NULL,
    token TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('buy', 'sell')),
    shares BIGINT NOT NULL CHECK (shares > 0),
    price_micro_usdc BIGINT NOT NULL CHECK (price_micro_usdc > 0),
    time_in_force TEXT NOT NULL,
    max_fee_bps BIGINT NOT NULL CHECK (max_fee_bps >= 0),
    expires_at BIGINT NOT NULL,
    epoch TEXT NOT NULL,
    salt TEXT NOT NULL,
    summary TEXT NOT NULL,
    hash {{blob}} NOT NULL UNIQUE,
    signature {{blob}} NOT NULL,
    permit_micro_usdc BIGINT,
    permit_nonce BIGINT,
    permit_deadline BIGINT,
    permit_signature {{blob}},
    standing TEXT NOT NULL CHECK (standing IN ('OPEN', 'SUSPENDED', 'CANCELLED', 'EXPIRED')),
    reason TEXT,
    -- In trades that did not fail, and of them on chain.
    matched_shares BIGINT NOT NULL DEFAULT 0,
    settled_shares BIGINT NOT NULL DEFAULT 0,
    -- Trades that failed by its own fault.
    failures BIGINT NOT NULL DEFAULT 0,
    -- Its place in time among the property's orders, for good, and the book's revision when it was last changed.
    sequence BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    placed_at BIGINT NOT NULL,
    closed_at BIGINT,
    UNIQUE (property_id, sequence),
    CHECK (settled_shares >= 0 AND settled_shares <= matched_shares AND matched_shares <= shares),
    CHECK (standing = 'OPEN' OR reason IS NOT NULL)
);
CREATE INDEX orders_by_user ON orders (user_id, id);
CREATE INDEX orders_by_revision ON orders (property_id, revision);
CREATE INDEX orders_resting ON orders (property_id, side, price_micro_usdc)
    WHERE standing = 'OPEN' AND matched_shares < shares;
CREATE INDEX orders_alive_by_maker ON orders (maker)
    WHERE (standing IN ('OPEN', 'SUSPENDED') AND matched_shares < shares) OR settled_shares < matched_shares;
CREATE INDEX orders_with_permits ON orders (maker, id) WHERE permit_signature IS NOT NULL;
CREATE INDEX orders_expiring ON orders (expires_at)
    WHERE standing IN ('OPEN', 'SUSPENDED') AND matched_shares < shares;

CREATE TABLE trades (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    -- Among the property's trades, from 1 on.
    number BIGINT NOT NULL,
    resting_order_id TEXT NOT NULL REFERENCES orders (id),
    taking_order_id TEXT NOT NULL REFERENCES orders (id),
    buy_order_id TEXT NOT NULL REFERENCES orders (id),
    sell_order_id TEXT NOT NULL REFERENCES orders (id),
    buyer_id TEXT NOT NULL REFERENCES users (id),
    seller_id TEXT NOT NULL REFERENCES users (id),
    shares BIGINT NOT NULL CHECK (shares > 0),
    price_micro_usdc BIGINT NOT NULL CHECK (price_micro_usdc > 0),
    state TEXT NOT NULL CHECK (state IN ('MATCHED', 'SETTLING', 'SETTLED', 'FAILED')),
    -- The settlement it was last sent with.
    batch TEXT,
    -- Settlements that came to nothing as a whole, and when the next one is tried.
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    buyer_fee_micro_usdc BIGINT NOT NULL DEFAULT 0,
    seller_fee_micro_usdc BIGINT NOT NULL DEFAULT 0,
    failure_reason TEXT,
    fault TEXT,
    -- The log that settled it or said that it failed.
    transaction_hash {{blob}},
    log_index BIGINT,
    matched_at BIGINT NOT NULL,
    settled_at BIGINT,
    UNIQUE (property_id, number),
    CHECK (state <> 'FAILED' OR (failure_reason IS NOT NULL AND fault IS NOT NULL)),
    CHECK (state <> 'SETTLED' OR (transaction_hash IS NOT NULL AND settled_at IS NOT NULL))
);
CREATE INDEX trades_by_time ON trades (property_id, matched_at);
CREATE INDEX trades_by_buyer ON trades (buyer_id, id);
CREATE INDEX trades_by_seller ON trades (seller_id, id);
CREATE INDEX trades_to_settle ON trades (due_at) WHERE state = 'MATCHED';
CREATE INDEX trades_settling ON trades (batch) WHERE state = 'SETTLING';
CREATE INDEX trades_unended ON trades (buy_order_id, sell_order_id) WHERE transaction_hash IS NULL;
CREATE INDEX trades_failed ON trades (id) WHERE state = 'FAILED';
CREATE INDEX trades_by_log ON trades (transaction_hash, log_index) WHERE transaction_hash IS NOT NULL;
