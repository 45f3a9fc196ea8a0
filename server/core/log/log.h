// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace freehold::log {

/// One JSON object per line on standard error: time, level, event, and the fields. `event` is a stable snake_case word.
/// Never put personal data, secrets or whole bodies into fields.
void debug(const char *event, const QJsonObject &fields = {});
void info(const char *event, const QJsonObject &fields = {});
void warning(const char *event, const QJsonObject &fields = {});
void error(const char *event, const QJsonObject &fields = {});

enum class Level { Debug, Info, Warning, Error };
void setLevel(Level level);

/// Sends Qt's own messages through the same lines.
void installQtMessageHandler();

} // namespace freehold::log
