-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why a transaction does not go on though nothing is wrong with it: insufficient_funds, operator_not_authorized,
-- fee_ceiling, node_refuses. It does once the cause is gone.
ALTER TABLE blockchain_transactions ADD COLUMN waiting_reason TEXT;
