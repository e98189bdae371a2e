#include "tests/support/test_registry.h"

#include <cstdio>
#include <map>
#include <string>

namespace support {

namespace {

using Tests = std::map<std::string, TestMain, std::less<>>;

Tests& tests()
{
    static Tests all;
    return all;
}

} // namespace

RegisteredTest::RegisteredTest(std::string_view source, TestMain run)
{
    source.remove_prefix(source.rfind('/') + 1);
    tests().emplace(source.substr(0, source.find('.')), run);
}

} // namespace support

int main(int argc, char** argv)
{
    const auto test = argc > 1 ? support::tests().find(argv[1]) : support::tests().end();
    if (test == support::tests().end()) {
        std::fprintf(stderr, "usage: %s TEST [ARGUMENT OF QT TEST...]\nTEST is one of:\n", argv[0]);
        for (const auto& [name, run] : support::tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    // The name of the test takes the program's place, so that Qt Test reads what follows.
    return test->second(argc - 1, argv + 1);
}
