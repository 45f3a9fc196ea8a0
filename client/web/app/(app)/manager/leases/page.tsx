// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerLeases } from '@/features/manager/leases';

export const generateMetadata = areaMetadata('leases');

export default function ManagerLeasesPage() {
  return <ManagerLeases />;
}
