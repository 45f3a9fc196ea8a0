// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/kyc.h"

#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

class QLineEdit;

namespace freehold::desktop {

class Notice;
class StateView;
class VerificationCard;

/// Who I am to the register of investors: what is missing, the way to the provider, and how its check goes, followed until it
/// is decided and written to the chain.
class VerificationPage : public Page {
    Q_OBJECT
public:
    /// Opens an address outside of this program; false when nothing could.
    using Browser = std::function<bool(const QUrl &)>;

    explicit VerificationPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;
    void setBrowser(Browser browser) { m_browser = std::move(browser); }

private:
    struct Known {
        QList<api::Verification> verifications;
        bool hasWallet = false;
    };
    [[nodiscard]] QWidget *buildContent();
    [[nodiscard]] static Task<Known> ask(ApiClient *client);
    [[nodiscard]] Task<> load();
    [[nodiscard]] Task<> start(api::VerificationLevel level);
    void display(const Known &known);
    void openAtProvider(const QUrl &page);

    Browser m_browser;
    StateView *m_state = nullptr;
    Notice *m_notice = nullptr;
    Notice *m_noWallet = nullptr;
    QWidget *m_linkPart = nullptr;
    QLineEdit *m_link = nullptr;
    VerificationCard *m_identity = nullptr;
    VerificationCard *m_accredited = nullptr;
    QTimer m_again;       ///< while something moves, or somebody is at the provider
    QString m_lastStates; ///< as shown last
    bool m_isAtProvider = false;
    bool m_isLoading = false;
};

} // namespace freehold::desktop
