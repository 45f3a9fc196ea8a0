-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what a person recognizes a session: the sealed network it was opened from, and a word or two about the program.

ALTER TABLE sessions ADD COLUMN network_sealed {{blob}};
ALTER TABLE sessions ADD COLUMN device TEXT;
