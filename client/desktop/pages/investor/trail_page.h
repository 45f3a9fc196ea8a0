// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/dividend.h"

namespace freehold::desktop {

class StateView;
class TrailView;

/// "Follow my rent": from a dividend back to the rent, the costs and the transactions behind it.
class TrailPage : public Page {
    Q_OBJECT
public:
    explicit TrailPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] Task<> load();

    api::DistributionId m_id;
    StateView *m_state;
    TrailView *m_trail;
};

} // namespace freehold::desktop
