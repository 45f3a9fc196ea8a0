// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/upload_file.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/wallet/off_thread.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <exception>

namespace freehold::desktop {

namespace {

constexpr qint64 kLargest = 100LL * 1024 * 1024;

struct UploadFileWords {
    Q_DECLARE_TR_FUNCTIONS(UploadFile)
};

[[noreturn]] void refuse(const QString &sentence)
{
    throw ApiError({.code = QStringLiteral("file"), .reason = QStringLiteral("file_not_usable"), .message = sentence});
}

} // namespace

Upload readUpload(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(UploadFileWords::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    if (file.size() > kLargest)
        refuse(UploadFileWords::tr("%1 is larger than %2.").arg(name, format::bytes(kLargest)));
    const QByteArray type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).name().toLatin1();
    if (!QList<QByteArray>{"application/pdf", "image/jpeg", "image/png", "image/webp"}.contains(type))
        refuse(UploadFileWords::tr("%1 is neither a PDF nor a JPEG, PNG or WebP picture.").arg(name));
    return {file.readAll(), type};
}

Task<Upload> readUploadAside(QString path)
{
    struct Read {
        Upload file;
        std::exception_ptr failure;
    };
    const auto read = co_await offThread(QThreadPool::globalInstance(), [path] {
        Read done;
        try {
            done.file = readUpload(path);
        } catch (...) {
            done.failure = std::current_exception(); // thrown again on the thread that asked
        }
        return done;
    });
    if (read->failure)
        std::rethrow_exception(read->failure);
    co_return std::move(read->file);
}

} // namespace freehold::desktop
