-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a FAILED purchase whose relay was signed: its signatures may be known to others, who can carry it out until then. NULL where
-- nobody else ever saw them.
ALTER TABLE purchases ADD COLUMN executable_until BIGINT;
UPDATE purchases SET executable_until = expires_at WHERE state = 'FAILED' AND transaction_hash IS NOT NULL;

-- Deadlines of sales that passed and were told of. A sale that is reopened has another one.
CREATE TABLE sale_deadlines (
    token TEXT NOT NULL,
    deadline BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (token, deadline)
);
