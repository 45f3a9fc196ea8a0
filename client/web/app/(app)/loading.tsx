// SPDX-License-Identifier: GPL-3.0-or-later
import { Skeleton } from '@/components/states';
import { titled } from '@/lib/titled';

export default titled('common.states.loading', () => <Skeleton lines={6} />);
