-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reorganisation asks which transactions had their end in the blocks that are gone.
CREATE INDEX blockchain_transactions_block ON blockchain_transactions (block_number);
