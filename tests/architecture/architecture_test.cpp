#include "tests/architecture/rooms.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

namespace architecture_test {

namespace fs = std::filesystem;

namespace {

/// Contents by path from the root.
using Files = std::map<std::string, std::string>;

/// A tree that keeps all rules: an app of one room and its main.cpp, a ui of one, a core of three.
Files soundTree()
{
    return {
        {"app/CMakeLists.txt", "attention_rooms(app)\nadd_executable(program main.cpp)\n"},
        {"app/main.cpp", "#include \"app/commands/run.h\"\n"},
        {"app/commands/CMakeLists.txt", "attention_room(PUBLIC Qt6::Core PRIVATE ui_window)\n"},
        {"app/commands/run.h", "#pragma once\n#include <QString>\n"},
        {"app/commands/run.cpp", "#include \"app/commands/run.h\"\n#include \"ui/window/window.h\"\n"},
        {"ui/window/CMakeLists.txt", "# one line\nattention_room(PUBLIC core_data # why\n    Qt6::Widgets)\n"},
        {"ui/window/window.h", "#include \"core/data/rows.h\"\n#include <QWidget>\n"},
        {"core/data/CMakeLists.txt", "attention_room(PUBLIC core_numeric\n    PRIVATE core_io)\n"},
        {"core/data/rows.h", "#include \"core/numeric/sum.h\"\n#include <vector>\n"},
        {"core/data/rows.cpp", "#include \"core/data/rows.h\"\n#include \"core/io/file.h\"\n"},
        {"core/numeric/CMakeLists.txt", "attention_room()\n"},
        {"core/numeric/sum.h", "#include <Eigen/Core>\n"},
        {"core/io/CMakeLists.txt", "attention_room()\n"},
        {"core/io/file.h", "#include <unistd.h>\n"},
    };
}

QString breachesIn(const fs::path& root)
{
    QStringList texts;
    for (const std::string& breach : architecture::breachesOf(architecture::readSourceTree(root)))
        texts += QString::fromStdString(breach);
    return texts.join(u'\n');
}

Files crowd()
{
    Files files;
    for (int i = 0; i < 40; ++i)
        files.emplace("core/io/crowd_" + std::to_string(i) + ".cpp", "");
    return files;
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private slots:
    void theProgramKeepsTheRules()
    {
        const architecture::SourceTree tree = architecture::readSourceTree(SOURCE_DIR);
        QVERIFY2(tree.size() > 30, "the sources were not found");
        QCOMPARE(breachesIn(SOURCE_DIR), QString());
    }

    void aBreachIsNamed_data()
    {
        QTest::addColumn<Files>("changed");
        QTest::addColumn<QString>("breaches");
        const auto row = [](const char* name, const Files& changed, const char* breaches) {
            QTest::newRow(name) << changed << QString::fromLatin1(breaches);
        };
        row("none", {}, "");
        row("a room that is not listed", {{"core/io/file.cpp", "#include \"core/numeric/sum.h\"\n"}},
            "core/io/file.cpp includes core/numeric/sum.h, but core/io does not list core_numeric");
        row("a header that includes a PRIVATE room",
            {{"core/data/rows.h", "#include \"core/numeric/sum.h\"\n#include \"core/io/file.h\"\n"}},
            "core/data/rows.h includes core/io/file.h, but core/data lists core_io as PRIVATE only");
        row("a PUBLIC room that only sources include",
            {{"core/data/CMakeLists.txt", "attention_room(PUBLIC core_numeric core_io)\n"}},
            "core/data lists core_io as PUBLIC, but only its sources include it");
        row("a room that nothing includes", {{"core/io/CMakeLists.txt", "attention_room(PRIVATE core_numeric)\n"}},
            "core/io lists core_numeric, but includes nothing of it");
        row("a room listed twice",
            {{"core/data/CMakeLists.txt", "attention_room(PUBLIC core_numeric PRIVATE core_io core_numeric)\n"}},
            "core/data lists core_numeric as PUBLIC and as PRIVATE");
        row("a cycle",
            {{"core/io/CMakeLists.txt", "attention_room(PRIVATE core_data)\n"},
             {"core/io/file.cpp", "#include \"core/data/rows.h\"\n"}},
            "the rooms form a cycle: core_data -> core_io -> core_data");
        row("Qt in core", {{"core/io/file.h", "#include <QFile>\n"}},
            "core/io/file.h includes QFile: core is plain C++");
        row("Qt linked by core", {{"core/io/CMakeLists.txt", "attention_room(PUBLIC Qt6::Core)\n"}},
            "core/io lists Qt6::Core: core is plain C++");
        row("ui in core",
            {{"core/io/CMakeLists.txt", "attention_room(PUBLIC ui_low)\n"},
             {"core/io/file.h", "#include \"ui/low/low.h\"\n"},
             {"ui/low/CMakeLists.txt", "attention_room()\n"},
             {"ui/low/low.h", ""}},
            "core/io/file.h includes ui/low/low.h: core is plain C++");
        row("app in core",
            {{"core/io/CMakeLists.txt", "attention_room(PUBLIC app_low)\n"},
             {"core/io/file.h", "#include \"app/low/low.h\"\n"},
             {"app/low/CMakeLists.txt", "attention_room()\n"},
             {"app/low/low.h", ""}},
            "core/io/file.h includes app/low/low.h: core is plain C++");
        row("app in ui",
            {{"ui/window/CMakeLists.txt", "attention_room(PUBLIC core_data PRIVATE app_low)\n"},
             {"ui/window/window.cpp", "#include \"app/low/low.h\"\n"},
             {"app/low/CMakeLists.txt", "attention_room()\n"},
             {"app/low/low.h", ""}},
            "ui/window/window.cpp includes app/low/low.h: ui does not know app");
        row("a folder that is no room", {{"core/odd/odd.cpp", ""}},
            "core/odd has sources, but its CMakeLists.txt has no attention_room()");
        row("a crowded folder", crowd(), "core/io has 41 files, more than 40");
        row("a base name in two folders", {{"ui/window/sum.cpp", ""}},
            "ui/window/sum.cpp has the base name of a file in core/numeric");
        row("a relative path", {{"core/io/file.cpp", "#include \"../numeric/sum.h\"\n"}},
            "core/io/file.cpp includes ../numeric/sum.h: it is not named by its path within app, core or ui");
    }

    void aBreachIsNamed()
    {
        QFETCH(Files, changed);
        QFETCH(QString, breaches);
        Files files = soundTree();
        for (const auto& [path, text] : changed)
            files[path] = text;
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        for (const auto& [path, text] : files) {
            fs::create_directories((root / path).parent_path());
            std::ofstream(root / path) << text;
        }
        QCOMPARE(breachesIn(root), breaches);
    }
};

ATTENTION_TEST(ArchitectureTest, void)

} // namespace architecture_test
#include "architecture_test.moc"
