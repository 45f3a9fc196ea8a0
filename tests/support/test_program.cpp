// SPDX-License-Identifier: GPL-3.0-or-later
// <program> <test> [options of Qt Test]: runs one of the tests it holds; without a test, names them.
#include "tests/support/test_program.h"

#include <QByteArray>
#include <QMap>

#include <cstdio>

namespace freehold::testing {

namespace {

QMap<QByteArray, TestMain> &tests()
{
    static QMap<QByteArray, TestMain> all; // not a global: registrations of other files may come before it
    return all;
}

} // namespace

Registration::Registration(const char *file, TestMain main)
{
    const auto path = QByteArray(file);
    auto name = path.mid(path.lastIndexOf('/') + 1);
    name.truncate(name.lastIndexOf('.'));
    if (tests().contains(name))
        qFatal("two tests are called %s", name.constData());
    tests().insert(name, main);
}

} // namespace freehold::testing

int main(int argc, char **argv)
{
    const auto &known = freehold::testing::tests();
    const auto found = argc > 1 ? known.constFind(argv[1]) : known.constEnd();
    if (found == known.constEnd()) {
        std::fprintf(stderr, "usage: %s <test> [options of Qt Test]; tests:\n", argv[0]);
        for (auto test = known.keyBegin(); test != known.keyEnd(); ++test)
            std::fprintf(stderr, "  %s\n", test->constData());
        return 2;
    }
    argv[1] = argv[0];
    return (*found)(argc - 1, argv + 1);
}
