// SPDX-License-Identifier: GPL-3.0-or-later
import { Health } from '@/features/admin/health';
import { titled } from '@/lib/titled';

function HealthPage() {
  return <Health />;
}

export default titled('common.areas.health', HealthPage);
