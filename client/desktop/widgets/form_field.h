// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace freehold::desktop {

/// A label, its control, a line of help, and beside it what is wrong with the value. The label is the control's accessible name,
/// the error its description.
class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *control, const QString &help = {}, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *control() const { return m_control; }
    /// Empty takes the error away.
    void setError(const QString &error);
    [[nodiscard]] bool hasError() const;
    void setHelp(const QString &help);

private:
    QWidget *m_control;
    QLabel *m_help;
    QLabel *m_error;
};

} // namespace freehold::desktop
