// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace freehold::desktop {

/// A day that is typed as people write days, or chosen from a calendar. QDateEdit takes keys part by part of the date and refuses
/// what is no date on the way to one ("11/31"), so that most days cannot be typed into it.
class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DateEdit(QDate date = {}, QWidget *parent = nullptr);

    /// Not valid while what is typed is no day, or none that is allowed.
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);
    void setMinimumDate(QDate date) { m_minimum = date; }
    void setMaximumDate(QDate date) { m_maximum = date; }
    /// What is wrong with what is typed, in a sentence; empty when nothing is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void dateChanged();

protected:
    /// Up and down are the day after and before.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
    void tidy();
    /// As it is understood, allowed or not. What was set is known also when the language, and with it how days are written, changed.
    [[nodiscard]] QDate typed() const;

    QDate m_set;
    QString m_shown; ///< what was set, as it was written then
    QDate m_minimum;
    QDate m_maximum;
};

} // namespace freehold::desktop
