// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card } from '@/components/surface';
import { useChargeColumns, useMyCharges } from './charge_columns';

/** What was paid, each with its receipt. */
export function Receipts() {
  const t = useTranslations('tenant');
  const history = useMyCharges('history');
  const { what, where, amount, paid, state, receipt } = useChargeColumns();
  return (
    <Loaded query={history}>
      {(charges) => (
        <Card isFlush>
          <DataTable
            label={t('receipts')}
            columns={[what, where, amount, paid, state, receipt]}
            rows={charges}
            rowId={({ id }) => id}
            empty={<EmptyState title={t('noReceipts')}>{t('noReceiptsText')}</EmptyState>}
            more={history.more}
            file={{ name: t('receipts'), rows: history.all }}
          />
        </Card>
      )}
    </Loaded>
  );
}
