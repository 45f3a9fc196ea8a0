-- SPDX-License-Identifier: GPL-3.0-or-later
-- Double entry. Amounts are the smallest unit of the account's currency: cents of USD, micro-USDC of USDC; a debit is
-- positive, a credit negative. The entries of one journal sum to zero in each currency.

CREATE TABLE ledger_accounts (
    id {{id}},
    book TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (currency IN ('USD', 'USDC')),
    -- Empty for an account that is no single property's.
    property_id TEXT NOT NULL,
    -- The sum of its entries, kept with them.
    balance BIGINT NOT NULL,
    UNIQUE (book, currency, property_id)
);

CREATE TABLE ledger_journals (
    id {{id}},
    kind TEXT NOT NULL,
    -- What it records: a second journal of the same kind and reference is not written.
    reference TEXT NOT NULL,
    posted_at BIGINT NOT NULL,
    UNIQUE (kind, reference)
);

CREATE TABLE ledger_entries (
    journal_id BIGINT NOT NULL REFERENCES ledger_journals (id),
    line BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES ledger_accounts (id),
    amount BIGINT NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (journal_id, line)
);
CREATE INDEX ledger_entries_by_account ON ledger_entries (account_id, journal_id);

{{sqlite}} CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'ledger_entries is append-only'); END;
{{sqlite}} CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'ledger_entries is append-only'); END;
{{postgres}} CREATE FUNCTION ledger_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'ledger_entries is append-only'; END $$;
{{postgres}} CREATE TRIGGER ledger_entries_no_change BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entries_refuse();
{{postgres}} CREATE TRIGGER ledger_entries_no_truncate BEFORE TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_refuse();
