// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of people who are signed in, around pages that visitors see too, who do not load any of it.
'use client';

import dynamic from 'next/dynamic';

export const SignedInFrame = dynamic(() => import('./framed').then(({ Framed }) => Framed));
