// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/api_request.h"
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/form_field.h"
#include "shared/domain/usd_cents.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include <exception>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace freehold::desktop {

class Notice;

/// A form of named fields, as the API names them, so that what the server says about a field stands beside it. Keeps what was
/// typed when sending fails, and sends it again as the same intent.
class EntryForm : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names of its parts: <name>-<field>, <name>-submit, <name>-outcome.
    EntryForm(const QString &name, const QString &submitWords, QWidget *parent = nullptr);

    /// While it is sent nothing can be changed.
    void setBusy(bool isBusy);
    void showFailure(const std::exception_ptr &failure);
    /// The same for the same content, so that a repeated try is no second act.
    [[nodiscard]] Intent intentFor(const QJsonObject &body);

Q_SIGNALS:
    /// Everything that must be there is.
    void submitted();

protected:
    QLineEdit *addText(const QString &field, const QString &label, int maxLength, const QString &help = {});
    /// Dollars, as the person's locale writes them.
    QLineEdit *addAmount(const QString &field, const QString &label, const QString &help = {});
    DateEdit *addDate(const QString &field, const QString &label, QDate date, const QString &help = {});
    QComboBox *addChoice(const QString &field, const QString &label, const QString &help = {});
    QSpinBox *addNumber(const QString &field, const QString &label, int min, int max, const QString &help = {});
    void addControl(const QString &field, const QString &label, QWidget *control, const QString &help = {});
    void addNote(const QString &words);
    /// Beside the submit button.
    void addButton(QPushButton *button);

    /// Filled in, and says so beside the field when it is not.
    [[nodiscard]] bool requireText(const QString &field, const QLineEdit *edit, int minLength = 1);
    [[nodiscard]] std::optional<UsdCents> requireAmount(const QString &field, const QLineEdit *edit);
    void setFieldError(const QString &field, const QString &error);
    /// Whether it can be sent as it is; called when it is submitted, after old errors are gone.
    [[nodiscard]] virtual bool check() = 0;

private:
    void submit();
    [[nodiscard]] bool checkDates();
    /// Whether there is a field for each.
    [[nodiscard]] bool showFieldProblems(const QList<FieldProblem> &problems);

    QHash<QString, FormField *> m_fields;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_buttons;
    Notice *m_outcome;
    Intent m_intent;
    QJsonObject m_intended;
};

/// No answer came: what was sent may have taken effect, so trying again has to be the same intent.
[[nodiscard]] bool mayHaveArrived(const std::exception_ptr &failure);

/// "1,250.50" or "1.250,50", as the locale has it; nothing for what is no amount of dollars.
[[nodiscard]] std::optional<UsdCents> typedAmount(const QString &text);
/// For a field that is edited: no unit, no groups.
[[nodiscard]] QString editedAmount(UsdCents amount);

} // namespace freehold::desktop
