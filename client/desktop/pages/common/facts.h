// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/status_pill.h"

#include <QWidget>

class QFormLayout;

namespace freehold::desktop {

/// What is known about a thing, a line each: name and value. Values can be selected; addresses copied.
class Facts : public QWidget {
    Q_OBJECT
public:
    explicit Facts(QWidget *parent = nullptr);

    void clear();
    void add(const QString &name, const QString &value);
    /// At the right, as figures of a column have to stand that are compared or summed up.
    enum class Weight { Usual, Sum };
    void addFigure(const QString &name, const QString &value, Weight weight = Weight::Usual);
    void addState(const QString &name, const QString &words, Tone tone);
    void addAddress(const QString &name, const QString &address, AddressKind kind = AddressKind::Account,
                    const QString &owner = {});

private:
    void addRow(const QString &name, QWidget *value);

    QFormLayout *m_rows;
};

} // namespace freehold::desktop
