// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerOverview } from '@/features/manager/overview';
import { titled } from '@/lib/titled';

function ManagerOverviewPage() {
  return <ManagerOverview />;
}

export default titled('common.areas.overview', ManagerOverviewPage);
