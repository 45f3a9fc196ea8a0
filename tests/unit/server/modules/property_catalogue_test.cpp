// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the catalogue finds what is meant, whatever the spelling; each sort pages without gap or repetition.
#include "server/modules/property/property_catalogue_store.h"
#include "server/modules/property/property_search_text.h"
#include "tests/unit/server/modules/property_fixture.h"

#include <QTest>

#include <algorithm>

using namespace freehold;
using namespace freehold::property;
using namespace freehold::test;

namespace {

struct PropertyCatalogueHouse {
    const char *name;
    const char *city;
    const char *country;
    const char *kind;
    qint64 dollars;
    const char *description;
};

constexpr std::array kHouses{
    PropertyCatalogueHouse{"Straßenhof", "München", "DE", "residential", 500'000, "Twelve flats, 100% let."},
    PropertyCatalogueHouse{"Łódź Lofts", "Łódź", "PL", "commercial", 300'000, "An old mill under_the_roof."},
    PropertyCatalogueHouse{"ÉCOLE", "Besançon", "FR", "mixed", 500'000, "A school of 1908."},
    PropertyCatalogueHouse{"alter Hafen", "Hamburg", "DE", "industrial", 900'000, "Stores by the water."},
};

struct PropertyCatalogueFixture : PropertyFixture {
    explicit PropertyCatalogueFixture(Dialect dialect) : PropertyFixture(dialect)
    {
        for (const PropertyCatalogueHouse &house : kHouses) {
            QJsonObject json = draftJson();
            json["name"] = QString::fromUtf8(house.name);
            json["address"] = QJsonObject{{"street", "1"},
                                          {"city", QString::fromUtf8(house.city)},
                                          {"postal_code", "1"},
                                          {"country", house.country}};
            json["kind"] = house.kind;
            json["valuation_usd"] = QString::number(house.dollars);
            json["description"] = QString::fromUtf8(house.description);
            core.clock.advanceMs(1);
            ids.push_back(await(service.create(manager, valid(PropertyFacts::parse(json)))).id);
        }
        sell(0, 50, {});
        sell(1, 20, {});
        sell(2, 50, core.clock.now().plusMs(1000));
    }
    void sell(std::size_t house, qint64 price, std::optional<TimeMs> endsAt, bool isOver = false)
    {
        await((*database).write([&](Sql &sql) {
            service.moveIfPossible(sql, ids[house], PropertyAction::FinishTokenizing);
            service.showSale(sql, ids[house], SaleFigures{{price * 1'000'000}, endsAt, isOver});
        }));
    }
    /// The places of the houses in kHouses, in the order of the list.
    std::vector<int> found(PropertyFilter filter)
    {
        filter.seesAll = true;
        std::vector<int> places;
        for (const Property &property : await(service.list(filter)))
            places.push_back(static_cast<int>(std::ranges::find(ids, property.id) - ids.begin()));
        return places;
    }
    std::vector<int> search(const char *words)
    {
        PropertyFilter filter;
        filter.search = QString::fromUtf8(words);
        filter.sort = PropertySort::Name;
        return found(filter);
    }
    std::vector<PropertyId> ids;
};

using Places = std::vector<int>;

} // namespace

class PropertyCatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addDialectRows(); }
    void folded_hasNoCaseAccentsAndPunctuation();
    void search_findsWhateverTheSpelling();
    void search_takesWildcardsAsText();
    void filters_narrow();
    void openForSale_endsWithTheSale();
    void sorts_pageWithoutGapOrRepetition();
    void oldTexts_areFoldedOnce();
};

void PropertyCatalogueTest::folded_hasNoCaseAccentsAndPunctuation()
{
    QCOMPARE(folded(QStringLiteral("  Łódź,\tSTRASSE & Straße–Ågård  ")), QStringLiteral("lodz strasse strasse agard"));
    QCOMPARE(folded(QStringLiteral("100%_\\'\"")), QStringLiteral("100"));
    QCOMPARE(folded(QStringLiteral("東京タワー")), folded(QStringLiteral("東京タワー")));
    QCOMPARE(folded(QStringLiteral("%%%")), QString());
    QCOMPARE(likePatterns(QStringLiteral("a b c d e f g h i j")).size(), kMaxSearchWords);
}

void PropertyCatalogueTest::search_findsWhateverTheSpelling()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    QCOMPARE(f.search("strassenhof"), Places{0});
    QCOMPARE(f.search("MUNCHEN"), Places{0});
    QCOMPARE(f.search("lodz mill"), Places{1});
    QCOMPARE(f.search("école besancon"), Places{2});
    QCOMPARE(f.search("a"), (Places{3, 2, 1, 0}));
    QCOMPARE(f.search("mill water"), Places{});
}

void PropertyCatalogueTest::search_takesWildcardsAsText()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    QCOMPARE(f.search("100%"), Places{0});
    QCOMPARE(f.search("m%ll"), Places{1});       // two words, "m" and "ll"
    QCOMPARE(f.search("w_t_r"), (Places{3, 0})); // "w", "t" and "r"
    QCOMPARE(f.search("' OR 1=1 --"), Places{});
}

void PropertyCatalogueTest::filters_narrow()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    PropertyFilter filter;
    filter.country = QStringLiteral("DE");
    QCOMPARE(f.found(filter), (Places{3, 0}));
    filter.city = QStringLiteral("MUNCHEN");
    QCOMPARE(f.found(filter), Places{0});
    filter = {};
    filter.kind = QStringLiteral("mixed");
    QCOMPARE(f.found(filter), Places{2});
    filter = {};
    filter.valuation = {UsdCents{50'000'000}, UsdCents{50'000'000}};
    QCOMPARE(f.found(filter), (Places{2, 0}));
    filter = {};
    filter.pricePerShare.most = Usdc{50'000'000};
    QCOMPARE(f.found(filter), (Places{2, 1, 0}));
    filter.pricePerShare.least = Usdc{20'000'001};
    QCOMPARE(f.found(filter), (Places{2, 0}));
}

void PropertyCatalogueTest::openForSale_endsWithTheSale()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    // What is sold is tokenized: only an approved property becomes that, so these three were approved first.
    await((*f.database).write([&](Sql &sql) {
        sql.exec(QStringLiteral("UPDATE properties SET state = 'TOKENIZED' WHERE price_micro_usdc IS NOT NULL"));
    }));
    PropertyFilter open;
    open.onlyOpenForSale = true;
    QCOMPARE(f.found(open), (Places{2, 1, 0}));
    f.sell(0, 50, {}, /*isOver=*/true);
    QCOMPARE(f.found(open), (Places{2, 1}));
    f.core.clock.advanceMs(5000);
    QCOMPARE(f.found(open), Places{1});
    await((*f.database).write([&](Sql &sql) { f.service.showSale(sql, f.ids[1], std::nullopt); }));
    QCOMPARE(f.found(open), Places{});
}

void PropertyCatalogueTest::sorts_pageWithoutGapOrRepetition()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    const std::array expected{
        std::pair{PropertySort::Newest, Places{3, 2, 1, 0}},
        std::pair{PropertySort::Name, Places{3, 2, 1, 0}},
        std::pair{PropertySort::ValuationLow, Places{1, 0, 2, 3}},
        std::pair{PropertySort::ValuationHigh, Places{3, 2, 0, 1}},
        std::pair{PropertySort::PriceLow, Places{1, 0, 2, 3}},
        std::pair{PropertySort::PriceHigh, Places{2, 0, 1, 3}},
    };
    for (const auto &[sort, order] : expected) {
        PropertyFilter filter;
        filter.seesAll = true;
        filter.sort = sort;
        QCOMPARE(f.found(filter), order);
        filter.limit = 0; // the service reads one more: pages of one
        Places paged;
        for (auto page = await(f.service.list(filter)); !page.empty(); page = await(f.service.list(filter))) {
            paged.push_back(static_cast<int>(std::ranges::find(f.ids, page.front().id) - f.ids.begin()));
            filter.after = PropertyCatalogue::placeOf(page.front(), sort);
        }
        QCOMPARE(paged, order);
    }
}

void PropertyCatalogueTest::oldTexts_areFoldedOnce()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    PropertyCatalogueFixture f(dialect);
    await((*f.database).write([](Sql &sql) {
        sql.exec(QStringLiteral("UPDATE properties SET search_text = '', folded_name = '', folded_city = ''"));
    }));
    QCOMPARE(f.search("lodz"), Places{});
    await(f.service.foldOldTexts());
    QCOMPARE(f.search("lodz"), Places{1});
    QVERIFY(await((*f.database).read([](Sql &sql) { return PropertyCatalogue::unfolded(sql, 10); })).empty());
}

QTEST_GUILESS_MAIN(PropertyCatalogueTest)
#include "property_catalogue_test.moc"
