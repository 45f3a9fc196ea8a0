// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// File work that must survive a crash, or throw Internal "storage_failed". It blocks: call it from a worker thread only.
namespace freehold::documents::files {

[[noreturn]] void throwFailed(const QString &what, const QString &path);

/// Makes a directory and syncs the one above it.
void makeDurableDirectory(const QString &path);
/// Renames within one file system and syncs the target's directory.
void moveDurably(const QString &from, const QString &to);
/// Exactly that many bytes; throws Internal "blob_missing" when they are not there.
[[nodiscard]] QByteArray readRange(const QString &path, qint64 offset, qint64 bytes);
/// No failure when it is not there.
void removeFile(const QString &path);

} // namespace freehold::documents::files
