// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"
#include "client/desktop/widgets/form_field.h"
#include "generated/desktop_api/property.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace freehold::desktop {

/// What a manager states about a building, in three steps: the building, its address, its value.
class FactsForm : public QWidget {
    Q_OBJECT
public:
    explicit FactsForm(QWidget *parent = nullptr);

    static constexpr int kSteps = 3;
    [[nodiscard]] QWidget *step(int index) const { return m_steps[index]; }
    /// The step that holds a field of the API.
    [[nodiscard]] int stepOf(const QString &field) const;

    /// As typed, also where it is not complete yet: to be kept on this computer.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    void show(const api::Property &property);
    void setEditable(bool isEditable);

    /// What the server gets; nothing while something is missing.
    [[nodiscard]] std::optional<api::PropertyDraft> draft() const;
    /// Says beside each field what is missing, and in which step the first is; -1 for none.
    int markMissing();
    /// What the server said about fields; the first one's step, or -1.
    int markProblems(const QList<FieldProblem> &problems);

Q_SIGNALS:
    void edited();

private:
    void build();
    void addField(int step, const QString &field, const QString &label, QWidget *control, const QString &help = {});
    QLineEdit *addText(int step, const QString &field, const QString &label, int maxLength, const QString &help = {});
    [[nodiscard]] QStringList missing() const;
    void clearErrors();

    struct Field {
        FormField *row;
        int step;
    };
    QList<QWidget *> m_steps;
    QList<QVBoxLayout *> m_layouts;
    QHash<QString, Field> m_fields;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QSpinBox *m_yearBuilt;
    QSpinBox *m_area;
    QPlainTextEdit *m_description;
    QLineEdit *m_street;
    QLineEdit *m_postalCode;
    QLineEdit *m_city;
    QComboBox *m_country;
    QLineEdit *m_valuation;
};

} // namespace freehold::desktop
