// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Proposals } from '@/features/admin/proposals';

export const generateMetadata = areaMetadata('proposals');

export default function ProposalsPage() {
  return <Proposals />;
}
