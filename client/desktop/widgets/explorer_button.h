// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace freehold::desktop {

/// Opens the transaction of the chosen row in the block explorer. Disabled, with the reason, where there is nothing to open.
class ExplorerButton : public QPushButton {
    Q_OBJECT
public:
    explicit ExplorerButton(QWidget *parent = nullptr);

    /// Empty for a row without one.
    void setTransaction(const QString &hash);
    [[nodiscard]] QUrl link() const;

private:
    void open() const;

    QString m_hash;
};

} // namespace freehold::desktop
