// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/statement_text.h"

#include <QtTest>

using namespace freehold;
using namespace Qt::StringLiterals;

class StatementTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_leavesQuotesCastsAndCommentsAlone()
    {
        const QString statement = u"SELECT ':a', \"x:b\", c::text, :d -- :e\n/* :f */ WHERE :d = ':''g' AND :h"_s;
        const auto postgres = db::StatementText::parse(statement, Dialect::Postgres);
        QCOMPARE(postgres.text, u"SELECT ':a', \"x:b\", c::text, $1 -- :e\n/* :f */ WHERE $1 = ':''g' AND $2"_s);
        QCOMPARE(postgres.names, (QStringList{u"d"_s, u"h"_s}));
        const auto sqlite = db::StatementText::parse(u":d = :h OR :d"_s, Dialect::Sqlite);
        QCOMPARE(sqlite.text, u"? = ? OR ?"_s);
        QCOMPARE(sqlite.names, (QStringList{u"d"_s, u"h"_s, u"d"_s}));
    }
};

QTEST_GUILESS_MAIN(StatementTextTest)
#include "statement_text_test.moc"
