// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace freehold::notification {

struct MailText {
    QString subject;
    QString body;
};

/// The texts of resources/mail: <kind>.<language>.txt, the first line being the subject, {{param}} a place to fill.
class MailTemplates {
public:
    /// Reads the whole directory once; throws Error{Internal, "mail_templates"} when it or a file in it cannot be read.
    explicit MailTemplates(const QString &directory);

    [[nodiscard]] bool has(const QString &kind) const;
    /// Nothing when the kind has no template. A place without a value is left empty; values never add lines to the subject.
    [[nodiscard]] std::optional<MailText> fill(const QString &kind, const QJsonObject &values) const;

private:
    QHash<QString, MailText> m_byName;
};

} // namespace freehold::notification
