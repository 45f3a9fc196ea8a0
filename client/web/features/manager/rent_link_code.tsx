// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { Download, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { PrintSheet } from '@/components/print_sheet';
import { QrCode } from '@/components/qr_code';
import { ButtonRow } from '@/components/surface';
import { Day, Usd } from '@/components/values';
import { qrFile } from '@/lib/qr';
import { fileName, saveFile } from '@/lib/save_file';
import type { PaymentLink } from './rent_links';

/** The link as a code for the tenant's phone: on the screen, as a picture to keep, and on a sheet of paper. */
export function RentLinkCode({ link, url }: { link: PaymentLink; url: string }) {
  const t = useTranslations('manager.links');
  const what = link.charge?.description ?? t('ofLease');
  const label = t('code', { unit: link.unit, what });
  const save = () => saveFile(fileName(`${link.unit} ${what}`, 'svg'), 'image/svg+xml', qrFile(url));
  return (
    <>
      <QrCode text={url} label={label} />
      <ButtonRow>
        <Button icon={<Download aria-hidden="true" />} onClick={save}>
          {t('saveCode')}
        </Button>
        <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('printCode')}
        </Button>
      </ButtonRow>
      <PrintSheet>
        <h1>{t('sheetTitle')}</h1>
        <p>
          {link.unit} · {what}
        </p>
        {link.charge ? (
          <p>
            <Usd amount={link.charge.amount_usd} /> · {t('due')} <Day on={link.charge.due_on} />
          </p>
        ) : null}
        <QrCode text={url} label={label} />
        <p>{t('sheetText')}</p>
        <p className="mono small">{url}</p>
      </PrintSheet>
    </>
  );
}
