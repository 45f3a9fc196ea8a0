// SPDX-License-Identifier: GPL-3.0-or-later
// Included before everything else in each test (freehold_test() of cmake/Freehold.cmake): Qt Test's own macros for main() put
// the test into a program that holds many, which are linked once and still run a process each.
#pragma once

#include <QTest>

namespace freehold::testing {

using TestMain = int (*)(int argc, char **argv);

/** Makes a test known by the name of its file; before main(). */
class Registration {
public:
    Registration(const char *file, TestMain main);
};

} // namespace freehold::testing

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                            \
    static int mainOf##TestObject(int argc, char **argv)                                                               \
    {                                                                                                                  \
        QTest::Internal::callInitMain<TestObject>();                                                                   \
        __VA_ARGS__                                                                                                    \
        TestObject test;                                                                                               \
        QTest::setMainSourcePath(__FILE__);                                                                            \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }                                                                                                                  \
    static const freehold::testing::Registration registrationOf##TestObject(__FILE__, &mainOf##TestObject);
