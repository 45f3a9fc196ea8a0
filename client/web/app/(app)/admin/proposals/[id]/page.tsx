// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ProposalPage } from '@/features/admin/proposal';

export const generateMetadata = areaMetadata('proposals');

export default async function OnePage({ params }: { params: Promise<{ id: string }> }) {
  return <ProposalPage id={(await params).id} />;
}
