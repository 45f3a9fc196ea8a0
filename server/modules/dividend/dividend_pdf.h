// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_yearly.h"

namespace freehold::dividend {

/// The statement as a PDF on as many A4 pages as it takes. `recipient` is how it is addressed. `fontFile` is a TrueType font
/// with the letters of every name. Throws Error{Internal, "pdf_failed"}. Blocks for some milliseconds: call it on a worker.
[[nodiscard]] QByteArray toPdf(const YearlyStatement &statement, const QString &recipient, const QString &fontFile);

} // namespace freehold::dividend
