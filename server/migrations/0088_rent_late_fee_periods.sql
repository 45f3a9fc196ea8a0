-- SPDX-License-Identifier: GPL-3.0-or-later
-- A late fee is for the days of the rent that was late, so that clients can say so in their reader's language.
UPDATE rent_charges
SET period_from_day = (SELECT late.period_from_day FROM rent_charges late WHERE late.id = rent_charges.late_for),
    period_to_day = (SELECT late.period_to_day FROM rent_charges late WHERE late.id = rent_charges.late_for)
WHERE late_for IS NOT NULL;
