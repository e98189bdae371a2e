#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace desktop_test {

namespace {

const QString kType = QStringLiteral("application/x-attention-lab");

/// The keys of a desktop entry's one group.
QMap<QString, QString> entryOf(const QString& path)
{
    QMap<QString, QString> entry;
    const QStringList lines = QString::fromUtf8(contentOf(path)).split(u'\n');
    if (lines.constFirst() != "[Desktop Entry]")
        return {};
    for (const QString& line : lines.sliced(1))
        if (!line.isEmpty())
            entry.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return entry;
}

} // namespace

/// The desktop entries, MIME types and icons, in the sources and as installed.
class DesktopTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_prefix;
    Program m_installation;

    [[nodiscard]] QString installed(const QString& path) const { return m_prefix.filePath(path); }

private slots:
    /// Runs before any look-up of a MIME type, because the database is read once.
    void initTestCase()
    {
        QVERIFY(m_prefix.isValid());
        QProcess process;
        process.start(CMAKE_PROGRAM, {"--install", BUILD_DIR, "--prefix", m_prefix.path()});
        m_installation = Program::finish(process);
        qputenv("XDG_DATA_HOME", installed("none").toLocal8Bit());
        qputenv("XDG_DATA_DIRS", installed("share").toLocal8Bit());
    }

    void everythingIsInstalled()
    {
        QVERIFY2(m_installation.status == 0, m_installation.problem);
        for (const char* path :
             {"bin/attention-lab", "share/applications/attention-lab.desktop",
              "share/applications/attention-lab-open.desktop", "share/mime/packages/attention-lab.xml",
              "share/icons/hicolor/scalable/apps/attention-lab.svg"})
            QVERIFY2(QFileInfo(installed(path)).size() > 0, path);
        QProcess process;
        process.start(installed("bin/attention-lab"), {"--version"});
        QCOMPARE(Program::finish(process).output, "attention-lab " ATTENTION_VERSION "\n");
    }

    void entriesHaveTheirKeys_data()
    {
        QTest::addColumn<QString>("exec");
        QTest::newRow("attention-lab.desktop") << "attention-lab";
        QTest::newRow("attention-lab-open.desktop") << "attention-lab open %f";
    }

    void entriesHaveTheirKeys()
    {
        QFETCH(const QString, exec);
        const QString name = QLatin1StringView(QTest::currentDataTag());
        const auto entry = entryOf(installed("share/applications/" + name));
        QCOMPARE(entry["Type"], "Application");
        QCOMPARE(entry["Name"], "Attention Lab");
        QCOMPARE(entry["Exec"], exec);
        QCOMPARE(entry["Terminal"], "false");
        QVERIFY(!entry["Comment"].isEmpty());
        QVERIFY(!entry["Comment[de]"].isEmpty());
        QVERIFY(QFile::exists(installed("share/icons/hicolor/scalable/apps/" + entry["Icon"] + ".svg")));
        // Only what opens a file says which, and it has no place in the menu, from where it would have none.
        const bool opens = exec.contains("%f");
        QCOMPARE(entry["MimeType"], opens ? kType + ";" : QString());
        QCOMPARE(entry["NoDisplay"], opens ? "true" : QString());
        QCOMPARE(entry["Categories"].endsWith(";"), !opens);
    }

    /// The command of the entry that opens runs is one that the program has.
    void theProgramKnowsTheCommand()
    {
        const QStringList words = entryOf(RESOURCES "/attention-lab-open.desktop")["Exec"].split(u' ');
        QCOMPARE(words.size(), 3);
        const Program help = Program::run({words[1], "--help"});
        QCOMPARE(help.status, 0);
        const Program gone = Program::run({words[1], "/no/such.attnlab"});
        QCOMPARE(gone.status, 1);
        QCOMPARE(gone.problem, "attention-lab: /no/such.attnlab: No such file or directory\n");
    }

    void theTypeIsWellFormed()
    {
        QXmlStreamReader reader(contentOf(RESOURCES "/attention-lab-mime.xml"));
        QStringList types;
        QStringList patterns;
        QStringList languages;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            QCOMPARE(reader.namespaceUri(), u"http://www.freedesktop.org/standards/shared-mime-info");
            const QXmlStreamAttributes attributes = reader.attributes();
            if (reader.name() == u"mime-type")
                types.append(attributes.value("type").toString());
            if (reader.name() == u"glob")
                patterns.append(attributes.value("pattern").toString());
            if (reader.name() == u"comment")
                languages.append(attributes.value("http://www.w3.org/XML/1998/namespace", "lang").toString());
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(types, QStringList{kType});
        QCOMPARE(patterns, QStringList{"*.attnlab"});
        QCOMPARE(languages, (QStringList{"", "de"}));
    }

    /// Qt's own reader of such types, in a world that knows no other.
    void aRunIsKnownByItsNameAndByItsContent()
    {
        const QString run = installed("run.attnlab");
        QCOMPARE(
            Program::run({"train", "--samples", "200", "--hidden", "none", "--epochs", "1", "--save-run", run}).status,
            0);
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForFile("any.attnlab", QMimeDatabase::MatchExtension).name(), kType);
        QCOMPARE(types.mimeTypeForFile(run, QMimeDatabase::MatchContent).name(), kType);
        QCOMPARE(types.mimeTypeForData("{\"format\":\"something\"}").name() == kType, false);
        QCOMPARE(types.mimeTypeForName(kType).preferredSuffix(), "attnlab");
    }
};

ATTENTION_TEST(DesktopTest, QCoreApplication)

} // namespace desktop_test
#include "desktop_test.moc"
