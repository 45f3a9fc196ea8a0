// SPDX-License-Identifier: GPL-3.0-or-later
import { Investors } from '@/features/admin/investors';
import { titled } from '@/lib/titled';

function InvestorsPage() {
  return <Investors />;
}

export default titled('common.areas.investors', InvestorsPage);
