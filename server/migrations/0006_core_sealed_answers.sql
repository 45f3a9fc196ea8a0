-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers are kept sealed from now on. Those that were kept readable are given up: whoever asks again with the same key within
-- their day is told that the answer was lost.

UPDATE idempotency_keys SET body = NULL;
