// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/storage_check.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace freehold::app {

namespace {
constexpr qint64 kLeastBytes = 32 * 1024 * 1024; ///< more than the largest upload
}

Task<bool> hasRoom(QString directory)
{
    const QStorageInfo storage(directory);
    co_return QFileInfo(directory).isWritable() && storage.isReady() && !storage.isReadOnly()
        && storage.bytesAvailable() >= kLeastBytes;
}

} // namespace freehold::app
