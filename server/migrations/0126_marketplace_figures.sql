-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was traded when, of all properties.

CREATE INDEX trades_figures ON trades (matched_at, shares, price_micro_usdc) WHERE state <> 'FAILED';
