// SPDX-License-Identifier: GPL-3.0-or-later
import { BusinessFigures } from '@/features/admin/figures';
import { titled } from '@/lib/titled';

function BusinessFiguresPage() {
  return <BusinessFigures />;
}

export default titled('common.areas.figures', BusinessFiguresPage);
