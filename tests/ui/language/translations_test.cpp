#include "tests/support/test_registry.h"
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace translations_test {

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString translation;
    QString kind; ///< "unfinished", "vanished", "obsolete" or empty
};

std::vector<Message> messagesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("source"))
            messages.push_back({context, xml.readElementText(), {}, {}, {}});
        else if (xml.name() == QLatin1StringView("comment"))
            messages.back().comment = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation")) {
            messages.back().kind = xml.attributes().value(QStringLiteral("type")).toString();
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// What a translation must have as often as its source: places for values and marks of rich text.
QStringList partsOf(const QString& text)
{
    static const QRegularExpression parts(QStringLiteral("%[1-9n]|</?[a-z]+>"));
    QStringList found;
    for (auto match = parts.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

QString nameOf(const Message& message)
{
    return message.context + QStringLiteral(": ") + message.source;
}

} // namespace

/// The stored translations beside the texts of the sources.
class TranslationsTest : public QObject {
    Q_OBJECT

    // One row for each language that needs a file.
    static void languages()
    {
        QTest::addColumn<QString>("code");
        for (const ui::Language& language : ui::languages())
            if (language.choice != ui::LanguageChoice::English)
                QTest::newRow(language.code) << QString::fromLatin1(language.code);
        // And no file without a language.
        const auto files = QDir(QStringLiteral(TRANSLATIONS)).entryList({QStringLiteral("*.ts")});
        QCOMPARE(static_cast<std::size_t>(files.size()) + 1, ui::languages().size());
    }

private slots:
    void everyTextOfTheSourcesIsTranslated_data() { languages(); }
    void everyTextOfTheSourcesIsTranslated()
    {
        QFETCH(QString, code);
        const QString name = QStringLiteral("attention-lab_%1.ts").arg(code);
        QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(TRANSLATIONS "/") + name, copy));
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
        lupdate.start(QStringLiteral(LUPDATE),
                      {"-silent", "-locations", "none", "-I", ".", "core", "ui", "app", "-ts", copy});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList wanting;
        const auto messages = messagesIn(copy);
        QVERIFY(messages.size() > 300);
        for (const Message& message : messages)
            if (!message.kind.isEmpty() || message.translation.trimmed().isEmpty())
                wanting += nameOf(message) + QStringLiteral(" (%1)").arg(message.kind);
        QVERIFY2(wanting.isEmpty(), qPrintable(wanting.join(u'\n') + QStringLiteral("\nrun ./lab translate")));
    }

    void translationsHaveThePlacesAndMarksOfTheirSources_data() { languages(); }
    void translationsHaveThePlacesAndMarksOfTheirSources()
    {
        QFETCH(QString, code);
        const auto messages = messagesIn(QStringLiteral(TRANSLATIONS "/attention-lab_%1.ts").arg(code));
        QVERIFY(messages.size() > 100);
        for (const Message& message : messages) {
            QVERIFY2(partsOf(message.translation) == partsOf(message.source), qPrintable(nameOf(message)));
            // A sentence stays one, and a label does not become one.
            static const QString ends = QStringLiteral(".?!:…");
            const auto end = [](const QString& text) { return ends.contains(text.back()) ? text.back() : QChar(); };
            QVERIFY2(end(message.translation) == end(message.source), qPrintable(nameOf(message)));
        }
    }

    void theProgramHoldsEveryTranslation_data() { languages(); }
    void theProgramHoldsEveryTranslation()
    {
        QFETCH(QString, code);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/attention-lab_") + code));
        for (const Message& message : messagesIn(QStringLiteral(TRANSLATIONS "/attention-lab_%1.ts").arg(code)))
            QCOMPARE(translator.translate(message.context.toUtf8(), message.source.toUtf8(), message.comment.toUtf8()),
                     message.translation);
    }
};

ATTENTION_TEST(TranslationsTest, QCoreApplication)

} // namespace translations_test
#include "translations_test.moc"
