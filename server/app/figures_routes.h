// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"

namespace freehold::kyc {
class KycModule;
}
namespace freehold::property {
class PropertyModule;
}
namespace freehold::token {
class TokenModule;
}
namespace freehold::marketplace {
class MarketplaceModule;
}
namespace freehold::rent {
class RentModule;
}
namespace freehold::dividend {
class DividendModule;
}

namespace freehold::app {

/// For admins: how the business goes. Each module counts what is in its tables; here it is put together.
class FiguresRoutes {
public:
    struct Modules {
        kyc::KycModule &kyc;
        property::PropertyModule &property;
        token::TokenModule &token;
        marketplace::MarketplaceModule &marketplace;
        rent::RentModule &rent;
        dividend::DividendModule &dividend;
    };
    FiguresRoutes(Core &core, Modules modules) : m_core(core), m_modules(modules) { }

    void mount(Router &router);

private:
    Task<Response> business(Request request);
    [[nodiscard]] QJsonObject figures(Sql &sql) const;

    Core &m_core;
    const Modules m_modules;
};

} // namespace freehold::app
