// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/documents.h"

namespace freehold::documents {

/// The keys of the files; the files themselves stay as they are.
std::vector<SealedColumn> sealedColumns() { return {{"document_blobs", "blob_key", "data_key", "documents.blob"}}; }

} // namespace freehold::documents
