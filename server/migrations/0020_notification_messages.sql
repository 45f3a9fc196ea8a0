-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people were told, and how the mail about it went.

CREATE TABLE notifications (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    read_at BIGINT,
    -- NULL: no mail for this kind.
    mail_state TEXT CHECK (mail_state IN ('QUEUED', 'SENT', 'FAILED'))
);
CREATE INDEX notifications_user ON notifications (user_id, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
