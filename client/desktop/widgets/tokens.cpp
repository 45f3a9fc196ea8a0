// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace freehold::desktop {

namespace {

Colors readColors(const QJsonObject &roles, const QJsonArray &series)
{
    Colors colors;
    const std::pair<const char *, QColor Colors::*> members[] = {
        {"canvas", &Colors::canvas},
        {"surface", &Colors::surface},
        {"raised", &Colors::raised},
        {"hover", &Colors::hover},
        {"selected", &Colors::selected},
        {"border", &Colors::border},
        {"outline", &Colors::outline},
        {"text", &Colors::text},
        {"muted", &Colors::muted},
        {"accent", &Colors::accent},
        {"accentHover", &Colors::accentHover},
        {"onAccent", &Colors::onAccent},
        {"positive", &Colors::positive},
        {"negative", &Colors::negative},
        {"warning", &Colors::warning},
        {"danger", &Colors::danger},
        {"onDanger", &Colors::onDanger},
        {"info", &Colors::info},
        {"focus", &Colors::focus},
        {"positiveTint", &Colors::positiveTint},
        {"warningTint", &Colors::warningTint},
        {"dangerTint", &Colors::dangerTint},
        {"infoTint", &Colors::infoTint},
        {"neutralTint", &Colors::neutralTint},
        {"shadow", &Colors::shadow},
    };
    for (const auto &[role, member] : members) {
        colors.*member = QColor(roles.value(QLatin1String(role)).toString());
        colors.byRole.insert(QLatin1String(role), colors.*member);
    }
    for (const auto &color : series)
        colors.series.append(QColor(color.toString()));
    return colors;
}

void readType(const QJsonObject &type, Tokens &read)
{
    read.family = type.value("tabularFamily").toString();
    read.monoFamily = type.value("mono").toString();
    const auto size = type.value("size").toObject();
    const auto pixels = [&size](const char *name) { return size.value(QLatin1String(name)).toInt(); };
    read.size = {pixels("small"),   pixels("label"), pixels("body"),
                 pixels("section"), pixels("title"), pixels("figure")};
    const auto weight = type.value("weight").toObject();
    read.normalWeight = weight.value("normal").toInt();
    read.strongWeight = weight.value("strong").toInt();
}

Tokens readTokens()
{
    QFile file(QStringLiteral(":/design/tokens.json"));
    const auto opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto root = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const auto color = root.value("color").toObject();
    const auto series = root.value("series").toObject();
    Tokens read;
    read.light = readColors(color.value("light").toObject(), series.value("light").toArray());
    read.dark = readColors(color.value("dark").toObject(), series.value("dark").toArray());
    readType(root.value("type").toObject(), read);
    read.controlHeight = root.value("control").toObject().value("desktop").toInt();
    read.controlRadius = root.value("radius").toObject().value("control").toInt();
    read.cardRadius = root.value("radius").toObject().value("card").toInt();
    read.shortMotionMs = root.value("motion").toObject().value("short").toInt();
    read.longMotionMs = root.value("motion").toObject().value("long").toInt();
    return read;
}

} // namespace

const Tokens &tokens()
{
    static const Tokens read = readTokens();
    return read;
}

} // namespace freehold::desktop
