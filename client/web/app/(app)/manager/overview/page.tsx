// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerOverview } from '@/features/manager/overview';

export const generateMetadata = areaMetadata('overview');

export default function ManagerOverviewPage() {
  return <ManagerOverview />;
}
