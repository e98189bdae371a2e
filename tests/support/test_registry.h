#pragma once

#include <QTest>

#include <memory>
#include <string_view>

/// The test classes that one program holds, each run by its name: `ui_tests rows_view_test [FUNCTION...]`.
namespace support {

/// Runs one class with Qt Test's arguments; returns the number of failed functions.
using TestMain = int (*)(int argc, char** argv);

/// Adds a class to its program, under the name of the source that holds it without folder and ending. Made before
/// main().
struct RegisteredTest {
    RegisteredTest(std::string_view source, TestMain run);
};

/// Runs a class in an application of the kind that it needs; void: none.
template <typename Class, typename Application>
int runTest(int argc, char** argv)
{
    if constexpr (std::is_void_v<Application>) {
        Class test;
        return QTest::qExec(&test, argc, argv);
    } else {
        const Application application(argc, argv);
        Class test;
        return QTest::qExec(&test, argc, argv);
    }
}

} // namespace support

/// Makes a class a test of the program: at the end of its source, in place of QTEST_MAIN. The application is
/// QApplication, QCoreApplication or void.
#define ATTENTION_TEST(Class, Application)                                                                             \
    static const support::RegisteredTest registered##Class(__FILE__, &support::runTest<Class, Application>);

/// The same for a class that is run by a function of its own.
#define ATTENTION_TEST_MAIN(Class, function) static const support::RegisteredTest registered##Class(__FILE__, function);
