// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/dividend/dividend_books.h"
#include "server/modules/dividend/dividend_cancellation.h"
#include "server/modules/dividend/dividend_debts.h"
#include "server/modules/dividend/dividend_pages.h"
#include "server/modules/dividend/dividend_service.h"

namespace freehold::dividend {

/// Distributions for those who run them, and for the managers of their properties.
class DividendRoutes {
public:
    DividendRoutes(Core &core, const DividendDependencies &modules, DividendService &service, DividendPages &pages,
                   DividendCancellation &cancellation, DividendBooks &books)
        : m_core(core)
        , m_access(modules)
        , m_service(service)
        , m_pages(pages)
        , m_cancellation(cancellation)
        , m_books(books)
    {
    }
    void mount(Router &router);

private:
    [[nodiscard]] Task<Response> create(Request request);
    [[nodiscard]] Task<Response> list(Request request);
    [[nodiscard]] Task<Response> get(Request request);
    [[nodiscard]] Task<Response> adjust(Request request);
    [[nodiscard]] Task<Response> discard(Request request);
    [[nodiscard]] Task<Response> approve(Request request);
    [[nodiscard]] Task<Response> proposeCancellation(Request request);
    [[nodiscard]] Task<Response> pages(Request request);
    [[nodiscard]] Task<Response> retryPage(Request request);
    [[nodiscard]] Task<Response> payments(Request request);
    [[nodiscard]] Task<Response> books(Request request);

    Core &m_core;
    DividendAccess m_access;
    DividendService &m_service;
    DividendPages &m_pages;
    DividendCancellation &m_cancellation;
    DividendBooks &m_books;
};

} // namespace freehold::dividend
