-- SPDX-License-Identifier: GPL-3.0-or-later
-- The admin role is given and taken when two admins say the same.
CREATE TABLE role_requests (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    -- All roles that the account is to have.
    roles BIGINT NOT NULL,
    requested_by TEXT NOT NULL REFERENCES users (id),
    requested_at BIGINT NOT NULL
);
