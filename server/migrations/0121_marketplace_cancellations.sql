-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders that are cancelled on chain, for good: what their makers signed for it, and how far it is.

CREATE TABLE order_cancellations (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    maker TEXT NOT NULL,
    -- The one order, or none: then all that the wallet signed in its epoch.
    order_id TEXT REFERENCES orders (id),
    epoch TEXT NOT NULL,
    -- As it was signed.
    summary TEXT NOT NULL,
    signature {{blob}} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('UNDERWAY', 'DONE', 'FAILED')),
    reason TEXT,
    transaction_hash {{blob}},
    requested_at BIGINT NOT NULL,
    -- When its transaction was queued: not before the trades that were matched before are settled.
    sent_at BIGINT,
    done_at BIGINT,
    CHECK (state <> 'FAILED' OR reason IS NOT NULL),
    CHECK (state <> 'DONE' OR (transaction_hash IS NOT NULL AND done_at IS NOT NULL))
);
-- What failed may be asked for again.
CREATE UNIQUE INDEX order_cancellations_of_order ON order_cancellations (order_id)
    WHERE order_id IS NOT NULL AND state <> 'FAILED';
CREATE UNIQUE INDEX order_cancellations_of_epoch ON order_cancellations (maker, epoch)
    WHERE order_id IS NULL AND state <> 'FAILED';
CREATE INDEX order_cancellations_underway ON order_cancellations (user_id) WHERE state = 'UNDERWAY';
CREATE INDEX order_cancellations_to_send ON order_cancellations (id) WHERE state = 'UNDERWAY' AND sent_at IS NULL;

-- What the order's maker sees of it; also of one that the maker brought to the chain past this server.
ALTER TABLE orders ADD COLUMN chain_cancel TEXT;
ALTER TABLE orders ADD COLUMN chain_cancel_reason TEXT;
ALTER TABLE orders ADD COLUMN chain_cancel_transaction {{blob}};
ALTER TABLE orders ADD COLUMN chain_cancelled_at BIGINT;
CREATE INDEX orders_by_maker ON orders (maker, epoch);
