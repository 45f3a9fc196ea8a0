// SPDX-License-Identifier: GPL-3.0-or-later
import { Overview } from '@/features/investor/overview';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function OverviewPage() {
  return (
    <ClientMessages names={['investor']}>
      <Overview />
    </ClientMessages>
  );
}

export default titled('investor.overview.title', OverviewPage);
