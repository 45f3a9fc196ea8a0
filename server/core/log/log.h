// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace freehold::log {

/// One JSON object per line on standard error: time, level, event, and the fields. `event` is a stable snake_case word.
/// Never put personal data, secrets or whole bodies into fields.
void debug(const char *event, const QJsonObject &fields = {});
void info(const char *event, const QJsonObject &fields = {});
void warning(const char *event, const QJsonObject &fields = {});
void error(const char *event, const QJsonObject &fields = {});

/// The same for a line that is written often, from the event loop: `members` is JSON text, the fields without their braces.
/// Such lines wait up to 50 ms for others, or for any other line, to be written together.
void infoText(const char *event, const QByteArray &members);

enum class Level { Debug, Info, Warning, Error };
void setLevel(Level level);

/// `sink` also gets every line of level Error, on the thread that logs it; it must be quick and must not log.
using Sink = std::function<void(const QByteArray &event, const QJsonObject &fields)>;
void setErrorSink(Sink sink);

/// Sends Qt's own messages through the same lines.
void installQtMessageHandler();

} // namespace freehold::log
