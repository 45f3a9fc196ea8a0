// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// What a tenant owes, the leases behind it, and what was paid. Paying opens the payment provider's page in the browser; the
/// page looks again when its window comes back to the front.
class TenantHomePage : public ActingPage {
    Q_OBJECT
public:
    explicit TenantHomePage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

    /// Opens a web page; tests put theirs in the place of the browser.
    using Browser = std::function<bool(const QUrl &)>;
    void setBrowser(Browser browser) { m_browser = std::move(browser); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void addDue();
    void addHistory();
    void addLeases();
    void reload();
    void showSum();
    void pay(const api::TenantCharge &charge);
    void open(const api::Checkout &checkout);

    Browser m_browser;
    QVBoxLayout *m_parts = nullptr;
    PagedModel<api::TenantCharge> *m_due = nullptr;
    PagedModel<api::TenantCharge> *m_history = nullptr;
    PagedModel<api::TenantLease> *m_leases = nullptr;
    bool m_isPaying = false;
};

} // namespace freehold::desktop
