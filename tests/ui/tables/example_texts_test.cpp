#include "tests/support/test_registry.h"
#include "ui/tables/example_tables.h"

#include "core/tables/reading/read_table.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace example_texts_test {

/// The examples in the program are those of resources/examples.
class ExampleTextsTest : public QObject {
    Q_OBJECT

    static QString sources()
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/../../ui/tables/example_tables.cpp"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        // Pieces of one text that are on several lines are one, as is a call.
        return QString::fromUtf8(file.readAll())
            .replace(QRegularExpression(QStringLiteral("\"\\s*\\n\\s*\"")), {})
            .replace(QRegularExpression(QStringLiteral(",\\s*\\n\\s*\"")), QStringLiteral(", \""));
    }

private slots:
    void allTextsAreThereForTheTranslators()
    {
        const QString text = sources();
        QVERIFY(!text.isEmpty());
        QVERIFY(ui::exampleTables().size() >= 3);
        for (const ui::ExampleTable& example : ui::exampleTables())
            for (const QByteArray& each : {example.title, example.question})
                QVERIFY2(text.contains(QStringLiteral("QT_TRANSLATE_NOOP(\"Example\", \"%1\")").arg(QString(each))),
                         each.constData());
    }

    void eachIsKnownByItsSumAndHasItsLabel()
    {
        for (const ui::ExampleTable& example : ui::exampleTables()) {
            const ui::TableSource source = example.table();
            const auto table = core::readTableText(source.bytes.toStdString(), source.name.toStdString());
            QCOMPARE(table->sha256, example.sha256);
            QCOMPARE(ui::exampleOf(table->sha256), &example);
            QVERIFY(table->find(example.label));
            QVERIFY(!example.licence.isEmpty() && !example.source.isEmpty());
            QVERIFY(example.introduction().contains(example.licence));
        }
        QVERIFY(!ui::exampleOf(std::string(64, '0')));
    }
};

ATTENTION_TEST(ExampleTextsTest, QApplication)

} // namespace example_texts_test
#include "example_texts_test.moc"
