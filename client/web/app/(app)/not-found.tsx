// SPDX-License-Identifier: GPL-3.0-or-later
import { NotFoundState } from '@/components/states';

export default function NotFound() {
  return <NotFoundState />;
}
