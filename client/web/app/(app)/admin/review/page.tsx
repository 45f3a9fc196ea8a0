// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ReviewList } from '@/features/admin/review_list';

export const generateMetadata = areaMetadata('review');

export default function ReviewListPage() {
  return <ReviewList />;
}
