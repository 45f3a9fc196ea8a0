-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who rents what, on which terms. Days count from 1970-01-01, months from January 1970; amounts are cents.

CREATE TABLE leases (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL REFERENCES properties (id),
    unit TEXT NOT NULL,
    -- Sealed. The index finds the leases of a mail address.
    tenant_name_sealed {{blob}} NOT NULL,
    tenant_email_sealed {{blob}} NOT NULL,
    tenant_email_index TEXT NOT NULL,
    -- The account that has proved to have that address.
    tenant_user_id TEXT REFERENCES users (id),
    starts_on_day BIGINT NOT NULL,
    -- The last day; open-ended without one.
    ends_on_day BIGINT,
    -- Nothing before is charged: rent of an earlier time was paid elsewhere.
    charged_from_day BIGINT NOT NULL,
    rent_cents BIGINT NOT NULL CHECK (rent_cents > 0),
    -- 1 to 28; 0 is the last day of the month.
    due_day BIGINT NOT NULL CHECK (due_day BETWEEN 0 AND 28),
    late_fee_kind TEXT NOT NULL CHECK (late_fee_kind IN ('none', 'fixed', 'percent')),
    late_fee_cents BIGINT NOT NULL,
    late_fee_basis_points BIGINT NOT NULL,
    late_fee_cap_cents BIGINT,
    grace_days BIGINT NOT NULL CHECK (grace_days >= 0),
    terminated_at BIGINT,
    -- The first month for which no charge was made yet; nothing once all were.
    next_month BIGINT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CHECK (ends_on_day IS NULL OR ends_on_day >= starts_on_day)
);
CREATE INDEX leases_by_property ON leases (property_id, id);
CREATE INDEX leases_by_tenant ON leases (tenant_user_id, id);
CREATE INDEX leases_unclaimed ON leases (tenant_email_index) WHERE tenant_user_id IS NULL;
CREATE INDEX leases_to_charge ON leases (next_month) WHERE next_month IS NOT NULL;
