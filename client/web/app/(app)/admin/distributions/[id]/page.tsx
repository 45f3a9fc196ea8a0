// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { DistributionPage } from '@/features/admin/distribution';

export const generateMetadata = areaMetadata('distributions');

export default async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <DistributionPage id={(await params).id} />;
}
