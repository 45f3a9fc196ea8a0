// SPDX-License-Identifier: GPL-3.0-or-later
import { ReviewList } from '@/features/admin/review_list';
import { titled } from '@/lib/titled';

function ReviewListPage() {
  return <ReviewList />;
}

export default titled('common.areas.review', ReviewListPage);
