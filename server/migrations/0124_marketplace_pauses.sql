-- SPDX-License-Identifier: GPL-3.0-or-later
-- A market whose contract is paused, by its logs; no row while it trades.

CREATE TABLE market_pauses (
    market TEXT PRIMARY KEY,
    began_at BIGINT NOT NULL
);
