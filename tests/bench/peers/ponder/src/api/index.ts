// SPDX-License-Identifier: GPL-3.0-or-later
// Ponder wants one; nobody asks it.
import { Hono } from 'hono';

export default new Hono();
