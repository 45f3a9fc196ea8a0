// SPDX-License-Identifier: GPL-3.0-or-later
import { Trail } from '@/features/money/trail';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

async function TrailPage({ params }: { params: Promise<{ id: string }> }) {
  return (
    <ClientMessages names={['money', 'states']}>
      <Trail distributionId={(await params).id} />
    </ClientMessages>
  );
}

export default titled('money.trail.title', TrailPage);
