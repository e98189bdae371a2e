#include "app/options/run_argument.h"

#include "app/terminal/command_line.h"

#include <QCommandLineParser>
#include <QFile>

namespace app {

void addRunArgument(QCommandLineParser& parser)
{
    parser.addPositionalArgument(
        QStringLiteral("RUN"),
        QStringLiteral("A run that was saved, F.attnlab, or a picture that carries one, F.png or F.svg."));
}

std::filesystem::path runArgumentOf(const QCommandLineParser& parser, const QString& command)
{
    const QStringList words = parser.positionalArguments();
    const QString help = QStringLiteral("see attention-lab %1 --help").arg(command);
    if (words.isEmpty() || words.constFirst().isEmpty())
        throw UsageError(QStringLiteral("the name of a saved run is missing; ") + help);
    if (words.size() > 1)
        throw UsageError(QStringLiteral("unexpected argument '%1'; ").arg(words[1]) + help);
    return {QFile::encodeName(words.constFirst()).toStdString()};
}

} // namespace app
