-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that arrive in parts. An upload is there until expires_at, whatever became of it; its document stays without it.
-- property_id belongs to a higher module, so it has no foreign key; document_id has none, as a document may be removed first.
CREATE TABLE document_uploads (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    state TEXT NOT NULL CHECK (state IN ('receiving', 'finished', 'refused')),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    parcel_id TEXT,
    recorder_reference TEXT,
    visibility TEXT,
    size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
    received_bytes BIGINT NOT NULL CHECK (received_bytes BETWEEN 0 AND size_bytes),
    document_id TEXT,
    expires_at BIGINT NOT NULL,
    CHECK ((state = 'finished') = (document_id IS NOT NULL)),
    CHECK ((state = 'finished') = (received_bytes = size_bytes))
);

CREATE INDEX document_uploads_by_expiry ON document_uploads (expires_at);
CREATE INDEX document_uploads_open ON document_uploads (created_by) WHERE state = 'receiving';

-- Of uploads that go on: each part is a stored file of its own, until all of them are one.
CREATE TABLE document_upload_parts (
    upload_id TEXT NOT NULL REFERENCES document_uploads (id),
    start_byte BIGINT NOT NULL CHECK (start_byte >= 0),
    size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
    blob_key TEXT NOT NULL UNIQUE REFERENCES document_blobs (blob_key),
    PRIMARY KEY (upload_id, start_byte)
);
