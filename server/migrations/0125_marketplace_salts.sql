-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a wallet has signed an order with a salt before. Not UNIQUE: tables of before the rule may have some twice.

CREATE INDEX orders_by_salt ON orders (maker, salt);
