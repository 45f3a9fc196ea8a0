// SPDX-License-Identifier: GPL-3.0-or-later
import { Compliance } from '@/features/admin/compliance';
import { titled } from '@/lib/titled';

function CompliancePage() {
  return <Compliance />;
}

export default titled('common.areas.compliance', CompliancePage);
