// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/country_name.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace freehold::desktop {

namespace {

QJsonObject namesByLanguage()
{
    QFile file(QStringLiteral(":/countries/country_names.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

QString countryName(const QString &alpha2)
{
    static const QJsonObject names = namesByLanguage();
    const QString language = QLocale().name().section(u'_', 0, 0);
    const auto ours = names.constFind(language);
    const QJsonObject spoken = (ours == names.constEnd() ? names.value("en") : *ours).toObject();
    return spoken.value(alpha2).toString(alpha2);
}

} // namespace freehold::desktop
