-- SPDX-License-Identifier: GPL-3.0-or-later
-- A job that takes its server down with it must not do so for ever.

-- How often it was claimed without an end being recorded since.
ALTER TABLE jobs ADD COLUMN claims BIGINT NOT NULL DEFAULT 0;
-- How often it was the one under suspicion when the server went down.
ALTER TABLE jobs ADD COLUMN crashes BIGINT NOT NULL DEFAULT 0;
-- Set when it is not tried any more until somebody asks for it.
ALTER TABLE jobs ADD COLUMN poisoned_at BIGINT;
