// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"
#include "client/desktop/widgets/form_field.h"
#include "generated/desktop_api/token.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace freehold::desktop {

class DateEdit;

/// Terms of a sale and the rules of the token. What is wrong is said beside the field, also what the server says.
class TokenizationForm : public QWidget {
    Q_OBJECT
public:
    explicit TokenizationForm(QWidget *parent = nullptr);

    /// What is typed now; nothing, and the errors shown, while a field is wrong.
    [[nodiscard]] std::optional<api::TokenizationRequest> checked();
    /// For words beside the form: as far as it can be read.
    [[nodiscard]] api::TokenizationRequest readable() const;
    void showErrors(const QList<FieldProblem> &problems);
    void reset();
    [[nodiscard]] bool isTouched() const { return m_isTouched; }

Q_SIGNALS:
    void edited();

private:
    void addTerms();
    void addRules();
    QLineEdit *addLine(const char *field, const QString &label, const QString &help);
    QSpinBox *addNumber(const char *field, const QString &label, int most, const QString &whenZero);
    void add(const char *field, const QString &label, QWidget *control, const QString &help);
    void setError(const QString &field, const QString &error);
    [[nodiscard]] api::TokenRules rules() const;
    [[nodiscard]] bool checkTerms(const api::TokenizationRequest &request);
    void touch();

    QGridLayout *m_grid;
    QHash<QString, FormField *> m_fields;
    QLineEdit *m_symbol = nullptr;
    QLineEdit *m_shares = nullptr;
    QLineEdit *m_price = nullptr;
    QLineEdit *m_minimumRaise = nullptr;
    QCheckBox *m_hasDeadline = nullptr;
    DateEdit *m_deadline = nullptr;
    QComboBox *m_countryMode = nullptr;
    QLineEdit *m_countries = nullptr;
    QCheckBox *m_accredited = nullptr;
    QCheckBox *m_manual = nullptr;
    QSpinBox *m_maxHolding = nullptr;
    QSpinBox *m_maxHolders = nullptr;
    QSpinBox *m_maxUnitedStates = nullptr;
    QSpinBox *m_maxNonAccredited = nullptr;
    QSpinBox *m_minimumHolding = nullptr;
    QSpinBox *m_holdingDays = nullptr;
    int m_row = 0;
    bool m_isTouched = false;
};

} // namespace freehold::desktop
