-- SPDX-License-Identifier: GPL-3.0-or-later
-- Receipts of expenses are documents too. SQLite changes no CHECK of a table, so the table is made anew.
CREATE TABLE property_documents_new (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deed', 'valuation', 'photo', 'inspection', 'insurance', 'receipt', 'other')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
    size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
    sha256 {{blob}} NOT NULL,
    parcel_id TEXT,
    recorder_reference TEXT,
    uploaded_by TEXT NOT NULL REFERENCES users (id),
    uploaded_at BIGINT NOT NULL,
    blob_key TEXT REFERENCES document_blobs (blob_key),
    visibility TEXT NOT NULL DEFAULT 'members' CHECK (visibility IN ('public', 'members', 'managers')),
    photo_place BIGINT,
    CHECK (kind <> 'deed' OR (parcel_id IS NOT NULL AND recorder_reference IS NOT NULL))
);

INSERT INTO property_documents_new (id, property_id, kind, name, media_type, size_bytes, sha256, parcel_id,
    recorder_reference, uploaded_by, uploaded_at, blob_key, visibility, photo_place)
SELECT id, property_id, kind, name, media_type, size_bytes, sha256, parcel_id, recorder_reference, uploaded_by,
    uploaded_at, blob_key, visibility, photo_place FROM property_documents;

DROP TABLE property_documents;
ALTER TABLE property_documents_new RENAME TO property_documents;

CREATE INDEX property_documents_by_property ON property_documents (property_id, id);
CREATE UNIQUE INDEX property_documents_one_deed ON property_documents (property_id) WHERE kind = 'deed';
