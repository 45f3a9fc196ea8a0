-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was paid when, of all distributions: counted by month from the index alone.

CREATE INDEX distribution_payments_paid ON distribution_payments (paid_at, amount) WHERE paid_at IS NOT NULL;
