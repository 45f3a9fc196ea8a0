// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QSslError;

namespace freehold::desktop {

/// Why the certificate of `host` is not believed and what that means, in a sentence or two for a person.
[[nodiscard]] QString explainTlsErrors(const QString &host, const QList<QSslError> &errors);

} // namespace freehold::desktop
