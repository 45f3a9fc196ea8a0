// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_stream.h"
#include "server/modules/documents/documents_parts_store.h"
#include "server/modules/documents/documents_vault.h"

namespace freehold::documents {

/// Stored parts of a file, read one after the other as if the file were just arriving.
class PartsStream final : public BodyStream {
public:
    /// The parts follow each other without a gap, from the file's first byte.
    PartsStream(Vault &vault, std::vector<StoredPart> parts);

    [[nodiscard]] qint64 length() const override;
    /// Throws what the store of the parts throws.
    [[nodiscard]] Task<QByteArray> read() override;
    [[nodiscard]] std::optional<QByteArray> sha256() const override { return std::nullopt; }

private:
    [[nodiscard]] Task<QByteArray> readFromStore();

    Vault &m_vault;
    std::vector<StoredPart> m_parts;
    std::size_t m_next = 0;
    std::shared_ptr<BodySource> m_source; ///< of the part that is being read
    qint64 m_leftOfPart = 0;
    QByteArray m_waiting; ///< read, and not given out yet
};

} // namespace freehold::documents
