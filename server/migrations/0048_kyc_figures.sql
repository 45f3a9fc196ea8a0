-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many verifications are in which state, and since when, read without what is sealed.

CREATE INDEX kyc_verifications_figures ON kyc_verifications (level, state, decided_at, on_chain);
