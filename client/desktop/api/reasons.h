// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace freehold::desktop {

class ApiError;
struct FieldProblem;

/// What went wrong and what to do next, in the person's language; the server's own English where the reason is a new one.
[[nodiscard]] QString sentenceFor(const ApiError &error);
/// The same of a reason that comes within an answer, such as that of an eligibility check.
[[nodiscard]] QString sentenceFor(const QString &reason, const QJsonObject &params, const QString &fallback);
/// What stands beside the field of a form.
[[nodiscard]] QString sentenceFor(const FieldProblem &problem);
/// Whether the table has a sentence of its own for it.
[[nodiscard]] bool hasSentence(const QString &reason);

} // namespace freehold::desktop
