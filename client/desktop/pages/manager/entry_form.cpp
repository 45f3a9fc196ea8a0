// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/entry_form.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

EntryForm::EntryForm(const QString &name, const QString &submitWords, QWidget *parent)
    : QWidget(parent), m_rows(column(kSpace12)), m_buttons(column(kSpace8)), m_outcome(new Notice)
{
    setObjectName(name);
    m_outcome->setObjectName(name + u"-outcome"_s);
    m_outcome->clear();
    auto *submitButton = button(submitWords, "primary");
    submitButton->setObjectName(name + u"-submit"_s);
    m_buttons->addWidget(submitButton);
    auto *layout = column(this, kSpace16);
    layout->addLayout(m_rows);
    layout->addWidget(m_outcome);
    layout->addLayout(m_buttons);
    layout->addStretch();
    connect(submitButton, &QPushButton::clicked, this, &EntryForm::submit);
}

void EntryForm::addControl(const QString &field, const QString &label, QWidget *control, const QString &help)
{
    control->setObjectName(objectName() + u'-' + field);
    auto *row = new FormField(label, control, help);
    m_fields.insert(field, row);
    m_rows->addWidget(row);
}

QLineEdit *EntryForm::addText(const QString &field, const QString &label, int maxLength, const QString &help)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(maxLength);
    addControl(field, label, edit, help);
    return edit;
}

QLineEdit *EntryForm::addAmount(const QString &field, const QString &label, const QString &help)
{
    auto *edit = addText(field, label, 20, help);
    edit->setAlignment(Qt::AlignRight);
    edit->setPlaceholderText(QLocale().toString(0.0, 'f', 2));
    return edit;
}

DateEdit *EntryForm::addDate(const QString &field, const QString &label, QDate date, const QString &help)
{
    auto *edit = new DateEdit(date);
    addControl(field, label, edit, help);
    return edit;
}

QComboBox *EntryForm::addChoice(const QString &field, const QString &label, const QString &help)
{
    auto *box = new QComboBox;
    addControl(field, label, box, help);
    return box;
}

QSpinBox *EntryForm::addNumber(const QString &field, const QString &label, int min, int max, const QString &help)
{
    auto *box = new QSpinBox;
    box->setRange(min, max);
    addControl(field, label, box, help);
    return box;
}

void EntryForm::addNote(const QString &words) { m_rows->addWidget(text(words, "muted")); }

void EntryForm::addButton(QPushButton *button) { m_buttons->addWidget(button); }

void EntryForm::setFieldError(const QString &field, const QString &error)
{
    if (auto *row = m_fields.value(field))
        row->setError(error);
}

bool EntryForm::requireText(const QString &field, const QLineEdit *edit, int minLength)
{
    const auto length = edit->text().trimmed().size();
    if (length >= minLength)
        return true;
    setFieldError(field, length == 0 ? tr("This is needed.") : tr("At least %n character(s).", nullptr, minLength));
    return false;
}

std::optional<UsdCents> EntryForm::requireAmount(const QString &field, const QLineEdit *edit)
{
    const auto amount = typedAmount(edit->text());
    if (!amount)
        setFieldError(field,
                      edit->text().trimmed().isEmpty() ? tr("This is needed.")
                                                       : tr("This is no amount of dollars with at most two decimals."));
    return amount;
}

void EntryForm::submit()
{
    m_outcome->clear();
    for (FormField *row : std::as_const(m_fields))
        row->setError({});
    const bool isComplete = check();
    if (checkDates() && isComplete)
        Q_EMIT submitted();
}

/// Those that count.
bool EntryForm::checkDates()
{
    bool isGood = true;
    for (FormField *row : std::as_const(m_fields)) {
        const auto *date = qobject_cast<const DateEdit *>(row->control());
        if (!date || !date->isEnabledTo(this) || !date->isVisibleTo(this) || date->problem().isEmpty())
            continue;
        row->setError(date->problem());
        isGood = false;
    }
    return isGood;
}

void EntryForm::setBusy(bool isBusy) { setEnabled(!isBusy); }

void EntryForm::showFailure(const std::exception_ptr &failure)
{
    setBusy(false);
    const bool areAllBeside = showFieldProblems(fieldProblemsOf(failure));
    m_outcome->set(Tone::Danger,
                   areAllBeside ? tr("Some fields need a look; what is wrong stands beside them.")
                                : sentenceOf(failure));
    m_outcome->show();
}

bool EntryForm::showFieldProblems(const QList<FieldProblem> &problems)
{
    bool areAllBeside = !problems.isEmpty();
    for (const FieldProblem &problem : problems) {
        const QString whole = problem.field.section(u'.', 0, 0); // "late_fee.kind" stands beside late_fee
        setFieldError(m_fields.contains(problem.field) ? problem.field : whole, sentenceFor(problem));
        areAllBeside = areAllBeside && (m_fields.contains(problem.field) || m_fields.contains(whole));
    }
    return areAllBeside;
}

Intent EntryForm::intentFor(const QJsonObject &body)
{
    if (m_intent.key.isEmpty() || body != m_intended)
        m_intent = Intent::make();
    m_intended = body;
    return m_intent;
}

bool mayHaveArrived(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        return error.isOffline();
    } catch (...) {
        return false;
    }
}

std::optional<UsdCents> typedAmount(const QString &text)
{
    const QLocale locale;
    QString digits = text.simplified().remove(u' ').remove(QChar::Nbsp).remove(QChar(0x202f));
    digits.remove(locale.groupSeparator());
    digits.replace(locale.decimalPoint(), u"."_s);
    return UsdCents::parse(digits);
}

QString editedAmount(UsdCents amount) { return amount.toString().replace(u"."_s, QLocale().decimalPoint()); }

} // namespace freehold::desktop
