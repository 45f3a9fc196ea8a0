// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a book that has its room allocates nothing any more, wherever the price goes.
#include <QtTest>

#include "tests/unit/server/engine/book_fixture.h"

#include <cstdlib>
#include <new>
#include <random>

namespace {

std::size_t allocations = 0;

void *allocate(std::size_t size, std::size_t alignment)
{
    ++allocations;
    void *memory = nullptr;
    if (::posix_memalign(&memory, std::max(alignment, sizeof(void *)), std::max<std::size_t>(size, 1)) != 0)
        throw std::bad_alloc();
    return memory;
}

} // namespace

// Of the whole program: those of Qt are counted too, but none of them happens within the book.
void *operator new(std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void *operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void *memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

using namespace freehold::engine;
using namespace freehold::engine::test;

namespace {

constexpr std::uint32_t kOrders = 1'000;
constexpr std::int64_t kNode = 64 * 64; ///< ticks of a node of the index: streams that begin at one use as many pages

/// New orders around a price that moves, modifications, orders that come back, and cancels, which leave none; the
/// allocations meanwhile.
std::size_t allocationsOf(Book &book, OrderId firstId, std::int64_t firstCents, std::int64_t centsPerOrder)
{
    std::mt19937 random(5);
    const auto ignore = [](const auto &) { };
    const std::size_t before = allocations;
    for (std::uint32_t i = 0; i < 20 * kOrders; ++i) {
        const OrderId id = firstId + i;
        const std::int64_t cents = firstCents + i * centsPerOrder;
        const auto away = static_cast<std::int64_t>(random() % 200);
        (void)book.submit(i % 2 == 0 ? buy(id, 5, cents - away) : sell(id, 5, cents + away - 10), ignore);
        (void)book.modify(id - random() % kOrders, 3, cents * kCent, ignore);
        const OrderId moved = id - random() % kOrders;
        if (book.suspend(moved) == Refusal::None)
            (void)book.resume(moved, ignore);
        if (i >= kOrders)
            (void)book.cancel(id - kOrders, ignore);
        book.expire(static_cast<std::int64_t>(id), ignore);
    }
    for (std::uint32_t i = 19 * kOrders; i < 20 * kOrders; ++i)
        (void)book.cancel(firstId + i, ignore);
    return allocations - before;
}

} // namespace

class AllocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests_allocateNothingOnceThereIsRoom()
    {
        Book book({.expectedOrders = 2 * kOrders});
        // Rising and falling prices, so that each side has had as many pages as it will.
        const std::size_t first =
            allocationsOf(book, 1'000'000, 10 * kNode, 1) + allocationsOf(book, 2'000'000, 20 * kNode, -1);
        QVERIFY(first > 0); // or else nothing is counted
        // On pages that no order was on before.
        QCOMPARE(allocationsOf(book, 3'000'000, 30 * kNode, 1), std::size_t(0));
        QCOMPARE(allocationsOf(book, 4'000'000, 45 * kNode, -1), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(AllocationTest)
#include "allocation_test.moc"
