// SPDX-License-Identifier: GPL-3.0-or-later
import { Skeleton } from '@/components/states';

export default function Loading() {
  return <Skeleton lines={6} />;
}
