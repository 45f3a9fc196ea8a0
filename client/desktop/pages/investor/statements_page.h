// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/dividend.h"

class QProgressBar;

namespace freehold::desktop {

/// The dividends of one year, summed up.
struct StatementYear {
    int year = 0;
    qint64 dividends = 0;
    Usdc received;
    Usdc withheld;
};

/// The newest year first; dividends that are still on their way count in no year.
[[nodiscard]] QList<StatementYear> statementYears(const QList<api::Dividend> &dividends);

/// A statement for each year with dividends, to save as PDF or CSV.
class StatementsPage : public ActingPage {
    Q_OBJECT
public:
    explicit StatementsPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

    /// Where a statement is saved; empty for not at all. Tests put theirs in the place of the dialog.
    using ChooseFile = std::function<QString(const QString &proposedName)>;
    void setChooseFile(ChooseFile choose) { m_choose = std::move(choose); }

private:
    void build();
    void refreshActions();
    void save(const QString &suffix);
    void showProgress(qint64 received, qint64 all);
    void write(const QString &path, const QByteArray &bytes);

    ChooseFile m_choose;
    PagedModel<StatementYear> *m_model;
    DataTable *m_table = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_csv = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace freehold::desktop
