// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/button';
import { CentredPage } from '@/components/centred_page';
import { titled } from '@/lib/titled';

async function NotFound() {
  const t = await getTranslations('common');
  return (
    <CentredPage title={t('states.notFound')} lead={t('states.notFoundText')}>
      <ButtonLink href="/" kind="primary">
        {t('frame.start')}
      </ButtonLink>
    </CentredPage>
  );
}

export default titled('common.states.notFound', NotFound);
