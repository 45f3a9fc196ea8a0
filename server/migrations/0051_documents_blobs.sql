-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stored files. A row is written before its file, so that no file can be left without one: what is 'writing' or 'removed'
-- for long is collected. data_key is the file's own key, sealed; version is the object store's.
CREATE TABLE document_blobs (
    blob_key TEXT PRIMARY KEY,
    store TEXT NOT NULL CHECK (store IN ('local', 's3')),
    state TEXT NOT NULL CHECK (state IN ('writing', 'stored', 'removed')),
    version TEXT NOT NULL,
    data_key {{blob}} NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX document_blobs_to_collect ON document_blobs (changed_at) WHERE state <> 'stored';

-- A document uploaded before files were encrypted has none of these; its plain file is found by its sha256.
ALTER TABLE property_documents ADD COLUMN blob_key TEXT REFERENCES document_blobs (blob_key);

-- Once the property is public: 'public' is for everybody, 'members' for people who are signed in, 'managers' for its
-- manager and admins alone, who always see everything.
ALTER TABLE property_documents ADD COLUMN visibility TEXT NOT NULL DEFAULT 'members'
    CHECK (visibility IN ('public', 'members', 'managers'));
UPDATE property_documents SET visibility = 'public' WHERE kind = 'photo';

-- Photos are shown in this order, the first one as the cover; those without a place come behind, oldest first.
ALTER TABLE property_documents ADD COLUMN photo_place BIGINT;
