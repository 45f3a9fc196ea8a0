// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerValuations } from '@/features/manager/valuations';
import { titled } from '@/lib/titled';

function ManagerValuationsPage() {
  return <ManagerValuations />;
}

export default titled('common.areas.properties', ManagerValuationsPage);
