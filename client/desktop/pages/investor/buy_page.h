// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/token.h"

#include <QTimer>

#include <optional>

namespace freehold::desktop {

class BuyTicket;
class PurchaseProgress;
class StateView;

/// Buying in a property's first sale: how many, whether it is allowed and why not, the signatures, and then the purchase until
/// the shares have arrived.
class BuyPage : public Page {
    Q_OBJECT
public:
    explicit BuyPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    struct Loaded {
        QString property;
        api::Token token;
        std::optional<api::Purchase> purchase; ///< of this property that is under way
    };
    [[nodiscard]] QWidget *buildContent();
    [[nodiscard]] static Task<Loaded> ask(ApiClient *client, PropertyId id);
    [[nodiscard]] Task<> load();
    [[nodiscard]] Task<> askEligibility();
    [[nodiscard]] Task<> buy();
    [[nodiscard]] Task<> look();
    [[nodiscard]] Task<> cancel();
    void display(const Loaded &loaded);
    void showPurchase(const std::optional<api::Purchase> &purchase);

    PropertyId m_id;
    std::optional<api::Token> m_token;
    std::optional<api::Purchase> m_purchase;
    StateView *m_state = nullptr;
    BuyTicket *m_ticket = nullptr;
    PurchaseProgress *m_progress = nullptr;
    QTimer m_typing; ///< the server is asked when the person pauses
    QTimer m_following;
    int m_asked = 0; ///< the latest question about eligibility
    bool m_isLooking = false;
};

} // namespace freehold::desktop
