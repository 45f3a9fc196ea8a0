-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a proposal's title names, for clients that say it in other words; nothing for those of before.

ALTER TABLE proposals ADD COLUMN title_params TEXT NOT NULL DEFAULT '{}';
