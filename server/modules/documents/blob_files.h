// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The blocking half of LocalBlobStore: call it from a worker thread only.
namespace freehold::documents {

[[nodiscard]] QByteArray sha256Of(const QByteArray &content);
/// The file of a blob below `directory`.
[[nodiscard]] QString blobPath(const QString &directory, const QByteArray &sha256);

/// Writes a temporary file, syncs it, renames it and syncs the directory, so that a file with a blob's name is always
/// whole. Throws Error Internal "storage_failed".
void writeBlob(const QString &directory, const QByteArray &sha256, const QByteArray &content);
/// Throws Internal "blob_missing" or "blob_corrupt".
[[nodiscard]] QByteArray readBlob(const QString &directory, const QByteArray &sha256);
/// Makes a directory and syncs the one above it.
void makeDurableDirectory(const QString &path);

} // namespace freehold::documents
