// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/documents/documents_config.h"
#include "tests/unit/server/modules/sandbox_process.h"

#include <QJsonArray>

namespace freehold::test {

/// The S3 of the provider sandbox.
class S3Sandbox : public SandboxProcess {
public:
    [[nodiscard]] documents::S3Config config() const
    {
        documents::S3Config config{.endpoint = url(),
                                   .region = QStringLiteral("eu-central-1"),
                                   .bucket = QStringLiteral("freehold-documents"),
                                   .prefix = QStringLiteral("unit tests/"),
                                   .style = documents::S3Config::Style::Path,
                                   .deleted = documents::S3Config::Deleted::Erase,
                                   .accessKey = "AKIALOCALFREEHOLD",
                                   .secretKey = "local-s3-secret-key",
                                   .sessionToken = {}};
        config.firstPauseMs = 10;
        config.timeoutMs = 3000;
        return config;
    }
    void setFaults(const QJsonObject &switches) { control("PUT", QStringLiteral("/s3/faults"), switches); }
    /// Versions and delete markers of all objects.
    [[nodiscard]] qsizetype versions() { return control("GET", QStringLiteral("/s3/objects")).array().size(); }
};

} // namespace freehold::test
