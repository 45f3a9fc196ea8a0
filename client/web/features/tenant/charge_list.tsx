// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { StatePill, Usd } from '@/components/values';
import type { Schemas } from '@/lib/api/types';
import { useChargeWords } from '@/lib/format/use_server_words';
import { canBePaid } from './charge_words';
import { DueDay } from './due_day';
import { PayButton } from './pay_button';
import { PayCard } from './pay_shell';
import styles from './pay.module.css';

export function ChargeList({
  title,
  charges,
  token,
}: {
  title: string;
  charges: Schemas['PayableCharge'][];
  token?: string;
}) {
  const words = useChargeWords();
  if (charges.length === 0) return null;
  return (
    <PayCard>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {charges.map((charge) => (
          <li key={charge.id} className={styles.row}>
            <span>{words(charge)}</span>
            <Usd amount={charge.amount_usd} />
            {canBePaid(charge.state) ? <DueDay on={charge.due_on} /> : <StatePill of="charge" state={charge.state} />}
            {canBePaid(charge.state) ? (
              <div className={styles.wide}>
                <PayButton charge={charge} token={token} kind="secondary" wide />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </PayCard>
  );
}
