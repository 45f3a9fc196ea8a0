// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerLeases } from '@/features/manager/leases';
import { titled } from '@/lib/titled';

function ManagerLeasesPage() {
  return <ManagerLeases />;
}

export default titled('common.areas.leases', ManagerLeasesPage);
