// SPDX-License-Identifier: GPL-3.0-or-later
import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { earlyDate, earlyQuestion } from '@/features/tenant/early_question';
import { PayLink } from '@/features/tenant/pay_link';
import { localeOf, type Language } from '@/i18n/languages';
import { titled } from '@/lib/titled';

async function PayPage() {
  const [asked, locale] = await Promise.all([headers(), getLocale()]);
  const early = `${earlyQuestion}\n${earlyDate(localeOf[locale as Language])}`;
  return (
    <>
      <script
        nonce={asked.get('x-nonce') ?? undefined}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: early }}
      />
      <PayLink />
    </>
  );
}

export default titled('tenant.title', PayPage);
