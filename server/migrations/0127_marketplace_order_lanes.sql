-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a lane of a wallet was dealt last, which says the salt: its round is the second. Lanes count through all pages.

CREATE TABLE order_lanes (
    maker TEXT NOT NULL,
    lane BIGINT NOT NULL,
    dealt_at BIGINT NOT NULL,
    PRIMARY KEY (maker, lane)
);
