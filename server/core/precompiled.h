// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QString>
#include <QUrlQuery>
#include <QVariant>

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
