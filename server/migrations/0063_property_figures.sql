-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the properties of each state are worth, read without their descriptions.

CREATE INDEX properties_worth ON properties (state, valuation_usd_cents);
