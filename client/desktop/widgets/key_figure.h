// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/amount_label.h"

namespace freehold::desktop {

/// A large figure with what it is below, and how it changed where that is known.
class KeyFigure : public QWidget {
    Q_OBJECT
public:
    explicit KeyFigure(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] AmountLabel &amount() { return *m_amount; }
    /// A sentence below, "since January"; empty hides it.
    void setNote(const QString &note);

private:
    AmountLabel *m_amount;
    QLabel *m_note;
};

} // namespace freehold::desktop
