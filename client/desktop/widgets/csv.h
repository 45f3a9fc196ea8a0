// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QString>

namespace freehold::desktop {

/// RFC 4180, with a header row; `columns` in the order shown. Cells that spreadsheets would run as formulas begin with an apostrophe.
[[nodiscard]] QString toCsv(const QAbstractItemModel &model, const QList<int> &columns);

/// Cells separated by tabs, as spreadsheets paste them; `cells` in the order of a selection.
[[nodiscard]] QString toTabbed(QModelIndexList cells);

} // namespace freehold::desktop
