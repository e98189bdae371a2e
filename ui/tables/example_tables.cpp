#include "ui/tables/example_tables.h"

#include "core/io/sha256.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <vector>

// Outside of any namespace, as the macro demands: without it the linker drops a static library's resources.
static void initExamples()
{
    Q_INIT_RESOURCE(examples);
}

namespace ui {

namespace {

/// For lupdate, which does not read JSON. A test compares them with examples.json.
[[maybe_unused]] constexpr std::array kTexts{
    QT_TRANSLATE_NOOP("Example", "Palmer penguins"),
    QT_TRANSLATE_NOOP("Example",
                      "Which measurement tells an Adelie from the two other species, and does the island help?"),
    QT_TRANSLATE_NOOP("Example", "Breast cancer (Wisconsin, diagnostic)"),
    QT_TRANSLATE_NOOP("Example",
                      "Radius, perimeter and area of a cell carry nearly the same information: does attention share "
                      "among them, or pick one by chance?"),
    QT_TRANSLATE_NOOP("Example", "Votes in the US House of Representatives, 1984"),
    QT_TRANSLATE_NOOP("Example", "One vote of sixteen nearly determines the party: does attention find it, and with "
                                 "every seed?"),
};

QByteArray resourceBytes(const QString& name)
{
    QFile file(QStringLiteral(":/examples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program holds no %s", qPrintable(file.fileName()));
    return file.readAll();
}

std::string sha256Of(const QByteArray& bytes)
{
    core::Sha256 hash;
    hash.add(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return hash.finish();
}

std::vector<ExampleTable> readExamples()
{
    initExamples();
    std::vector<ExampleTable> examples;
    for (const QJsonValue value : QJsonDocument::fromJson(resourceBytes(QStringLiteral("examples.json"))).array()) {
        const QJsonObject object = value.toObject();
        const auto text = [&object](const char* key) { return object[QLatin1StringView(key)].toString(); };
        examples.push_back({text("file"), sha256Of(resourceBytes(text("file"))), text("title").toUtf8(),
                            text("question").toUtf8(), text("label").toStdString(), text("positive").toStdString(),
                            text("licence"), text("source")});
    }
    return examples;
}

} // namespace

TableSource ExampleTable::table() const
{
    return TableSource::ofBytes(file, resourceBytes(file));
}

QString ExampleTable::translatedTitle() const
{
    return QCoreApplication::translate("Example", title.constData());
}

QString ExampleTable::translatedQuestion() const
{
    return QCoreApplication::translate("Example", question.constData());
}

QString ExampleTable::introduction() const
{
    return QCoreApplication::translate("Example", "%1 Source: %2. Licence: %3.")
        .arg(translatedQuestion(), source, licence);
}

std::span<const ExampleTable> exampleTables()
{
    static const std::vector<ExampleTable> examples = readExamples();
    return examples;
}

const ExampleTable* exampleOf(const std::string& sha256)
{
    const auto examples = exampleTables();
    const auto found = std::ranges::find(examples, sha256, &ExampleTable::sha256);
    return found == examples.end() ? nullptr : &*found;
}

} // namespace ui
