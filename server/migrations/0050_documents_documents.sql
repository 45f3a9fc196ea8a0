-- SPDX-License-Identifier: GPL-3.0-or-later
-- property_id belongs to a higher module, so it has no foreign key.
CREATE TABLE property_documents (
    id TEXT PRIMARY KEY,
    property_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deed', 'valuation', 'photo', 'inspection', 'insurance', 'other')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
    size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
    sha256 {{blob}} NOT NULL,
    parcel_id TEXT,
    recorder_reference TEXT,
    uploaded_by TEXT NOT NULL REFERENCES users (id),
    uploaded_at BIGINT NOT NULL,
    CHECK (kind <> 'deed' OR (parcel_id IS NOT NULL AND recorder_reference IS NOT NULL))
);

CREATE INDEX property_documents_by_property ON property_documents (property_id, id);

-- A property has one deed: what is approved and hashed on chain must be beyond doubt.
CREATE UNIQUE INDEX property_documents_one_deed ON property_documents (property_id) WHERE kind = 'deed';
