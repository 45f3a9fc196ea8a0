// SPDX-License-Identifier: GPL-3.0-or-later
import { DistributionPage } from '@/features/admin/distribution';
import { titled } from '@/lib/titled';

async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <DistributionPage id={(await params).id} />;
}

export default titled('common.areas.distributions', OnePage);
