// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/storage_config.h"

namespace freehold::app {

namespace {

documents::S3Config readS3(ConfigReader &reader)
{
    using documents::S3Config;
    return {
        .endpoint = reader.url("storage.s3_endpoint"),
        .region = reader.text("storage.s3_region"),
        .bucket = reader.text("storage.s3_bucket"),
        .prefix = reader.text("storage.s3_prefix", ""),
        .style = reader.word("storage.s3_style", {"virtual_host", "path"}, "virtual_host") == u"path"
            ? S3Config::Style::Path
            : S3Config::Style::VirtualHost,
        .deleted = reader.word("storage.s3_deleted", {"keep", "erase"}, "keep") == u"erase" ? S3Config::Deleted::Erase
                                                                                            : S3Config::Deleted::Keep,
        .accessKey = reader.secret("storage.s3_access_key"),
        .secretKey = reader.secret("storage.s3_secret_key"),
        .sessionToken =
            reader.boolean("storage.s3_temporary", false) ? reader.secret("storage.s3_session_token") : QByteArray(),
    };
}

} // namespace

documents::DocumentsConfig readDocuments(ConfigReader &reader)
{
    constexpr qint64 kMebibyte = 1024 * 1024;
    documents::DocumentsConfig config;
    config.directory = reader.text("storage.documents_dir");
    config.maxDocumentBytes = reader.integer("storage.max_document_mib", 1, 1024, 100) * kMebibyte;
    config.maxPhotoBytes = reader.integer("storage.max_photo_mib", 1, 1024, 20) * kMebibyte;
    config.collectAfterMs = reader.integer("storage.collect_after_seconds", 1, 30 * 86'400, 86'400) * 1000;
    if (reader.word("storage.kind", {"local", "s3"}, "local") == u"s3")
        config.s3 = readS3(reader);
    return config;
}

} // namespace freehold::app
