// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/entry_form.h"
#include "generated/desktop_api/documents.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

/// What a property is worth, according to whom; the report is a document that it has already.
class ValuationForm : public EntryForm {
    Q_OBJECT
public:
    explicit ValuationForm(const QList<api::Document> &documents, QWidget *parent = nullptr);

    [[nodiscard]] api::AddValuationRequest request() const;

protected:
    [[nodiscard]] bool check() override;

private:
    DateEdit *m_valuedOn;
    QLineEdit *m_amount;
    QComboBox *m_method;
    QLineEdit *m_appraiser;
    QComboBox *m_report;
};

/// "Income", "Comparable sales" …
[[nodiscard]] QString valuationMethodWords(const QString &method);

} // namespace freehold::desktop
