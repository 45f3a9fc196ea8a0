// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/order_intake.h"

#include "server/core/log/log.h"

namespace freehold::marketplace {

namespace {

std::shared_ptr<const std::vector<OrderOffer>> alone(OrderOffer offer)
{
    return std::make_shared<const std::vector<OrderOffer>>(1, std::move(offer));
}

/// The database is busy or gone: one by one they would fare no better.
bool isOfTheDatabase(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error &error) {
        return error.code == ErrorCode::Unavailable;
    } catch (...) {
        return false;
    }
}

QString textOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error &error) {
        return error.reason + QStringLiteral(": ") + error.detail;
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    } catch (...) {
        return {};
    }
}

} // namespace

OrderIntake::OrderIntake(Core &core, const OrderAdmission &admission, OrderPermits &permits)
    : m_core(core)
    , m_batch(admission, permits)
    , m_turns([this](Turns::Items offers) { return storeAll(std::move(offers)); }, kMostAtOnce, "order_intake")
{
}

Task<Order> OrderIntake::store(OrderOffer offer)
{
    if (!offer.order.permit)
        co_return co_await m_turns.ask(std::move(offer));
    auto verdicts = co_await write(alone(std::move(offer)));
    co_return verdicts.front().take();
}

Task<std::vector<OrderVerdict>> OrderIntake::storeAll(Turns::Items offers)
{
    std::exception_ptr failure;
    try {
        co_return co_await write(offers);
    } catch (...) {
        failure = std::current_exception();
    }
    if (offers->size() == 1 || isOfTheDatabase(failure))
        std::rethrow_exception(failure);
    log::warning("order_batch_taken_apart",
                 {{"orders", static_cast<qint64>(offers->size())}, {"error", textOf(failure)}});
    co_return co_await storeEach(offers);
}

/// One of them keeps the others from being stored; alone it keeps nobody.
Task<std::vector<OrderVerdict>> OrderIntake::storeEach(Turns::Items offers)
{
    std::vector<OrderVerdict> verdicts;
    for (const OrderOffer &offer : *offers) {
        try {
            auto ofOne = co_await write(alone(offer));
            verdicts.push_back(std::move(ofOne.front()));
        } catch (...) {
            verdicts.emplace_back(std::current_exception());
        }
    }
    co_return verdicts;
}

Task<std::vector<OrderVerdict>> OrderIntake::write(Turns::Items offers)
{
    co_return co_await m_core.database.write([offers, this](Sql &sql) { return m_batch.store(sql, *offers); });
}

} // namespace freehold::marketplace
