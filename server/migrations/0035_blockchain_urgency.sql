-- SPDX-License-Identifier: GPL-3.0-or-later
-- What takes something away from somebody (1) is sent before what only wants to be done (0), however long that has waited.
ALTER TABLE blockchain_transactions ADD COLUMN urgency BIGINT NOT NULL DEFAULT 0 CHECK (urgency IN (0, 1));
