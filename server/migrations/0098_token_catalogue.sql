-- SPDX-License-Identifier: GPL-3.0-or-later
-- Properties tokenized before the catalogue knew prices. A sale is over early when it is sold out, given up, or closed and not
-- reopened; the deadline is that of the last reopening.
UPDATE properties SET
    price_micro_usdc = (SELECT t.price_micro_usdc FROM property_tokens t WHERE t.property_id = properties.id),
    sale_ends_at = (SELECT CASE WHEN EXISTS (SELECT 1 FROM sale_events e WHERE e.token = t.address AND e.kind = 'REOPENED')
                                THEN (SELECT e.deadline FROM sale_events e WHERE e.token = t.address AND e.kind = 'REOPENED'
                                      ORDER BY e.id DESC LIMIT 1)
                                ELSE s.deadline END
                    FROM property_tokens t JOIN token_sales s ON s.token = t.address WHERE t.property_id = properties.id),
    is_sale_over = COALESCE((SELECT CASE
            WHEN t.sold_shares >= t.authorized_shares THEN 1
            WHEN EXISTS (SELECT 1 FROM sale_events e WHERE e.token = t.address AND e.kind = 'CANCELLED') THEN 1
            WHEN (SELECT e.kind FROM sale_events e WHERE e.token = t.address AND e.kind IN ('CLOSED', 'REOPENED')
                  ORDER BY e.id DESC LIMIT 1) = 'CLOSED' THEN 1
            ELSE 0 END
        FROM property_tokens t WHERE t.property_id = properties.id), 0);
