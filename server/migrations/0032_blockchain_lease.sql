-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which of the servers that share this database does what only one may do. `fence` counts the holders: what an earlier one
-- still writes is refused. `beat` grows while the holder lives.
CREATE TABLE chain_leases (
    role TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    fence BIGINT NOT NULL,
    beat BIGINT NOT NULL
);
