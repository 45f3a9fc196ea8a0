-- SPDX-License-Identifier: GPL-3.0-or-later
-- The durable queue, the events it carries and what arrived from outside.

CREATE TABLE jobs (
    id {{id}},
    queue TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    -- Whoever runs the job holds it until then, and renews; a server that died lets go by the time alone.
    claimed_by TEXT,
    claimed_until BIGINT,
    done_at BIGINT,
    last_error TEXT,
    UNIQUE (queue, key)
);
CREATE INDEX jobs_waiting ON jobs (queue, id) WHERE done_at IS NULL;
CREATE INDEX jobs_done ON jobs (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE outbox (
    id {{id}},
    topic TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE inbox (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (source, key)
);
