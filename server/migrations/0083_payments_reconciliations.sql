-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the books say beside what Stripe, Circle and the chain say, each time it was compared.

CREATE TABLE ledger_reconciliations (
    id {{id}},
    -- [{"book", "currency", "property_id", "ledger", "actual"}], amounts in the currency's smallest unit.
    differences TEXT NOT NULL,
    contradictions TEXT NOT NULL,
    -- [{"what", "id", "state", "since"}]: what has been on its way for longer than it takes.
    overdue TEXT NOT NULL,
    compared_at BIGINT NOT NULL
);
CREATE INDEX ledger_reconciliations_by_time ON ledger_reconciliations (compared_at);
