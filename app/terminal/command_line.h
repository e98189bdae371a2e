#pragma once

#include "core/experiment/reports.h"
#include "ui/text/shown/file_path.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace app {

/// Exit status of the program; scripts depend on the numbers.
enum ExitStatus { Done = 0, CouldNot = 1, WrongUsage = 2 };

/// Thrown for a wrong command line; what() names the option, its value and its range.
struct UsageError : std::runtime_error {
    explicit UsageError(const QString& message) : std::runtime_error(ui::pathBytes(message)) {}
};

/// The error for an invalid value of an option: "--size: got 5, expected WIDTHxHEIGHT".
UsageError wrongValue(const QString& option, const QString& value, const QString& expected);

/// The error for a file name with another ending: "--output: a.txt does not end in .csv or .json".
UsageError wrongEnding(const QString& option, const std::filesystem::path& file, const QString& expected);

/// Words that an option takes, with their values.
template <typename Value>
using Choices = std::span<const std::pair<const char*, Value>>;

/// "a, b or c"
template <typename Value>
QString namesOf(Choices<Value> choices)
{
    QStringList names;
    for (const auto& [name, value] : choices)
        names.append(QString::fromLatin1(name));
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

/// The value that the option names, or nothing without it. Throws UsageError for another word.
template <typename Value>
std::optional<Value> choiceOf(const QCommandLineParser& parser, const QString& option, Choices<Value> choices)
{
    if (!parser.isSet(option))
        return std::nullopt;
    for (const auto& [name, value] : choices)
        if (parser.value(option) == QLatin1StringView(name))
            return value;
    throw wrongValue(option, parser.value(option), namesOf(choices));
}

enum class Format { Text, JsonLines };

/// Adds --help and parses; arguments begin with the program's name. Prints the help, if asked for, and returns false.
/// title is the command's name in the help: "attention-lab train". Throws UsageError.
bool parse(QCommandLineParser& parser, const QString& title, const QStringList& arguments);

/// parse() for a command that takes only options.
bool parseCommand(QCommandLineParser& parser, const QString& command, const QStringList& arguments);

/// Adds --format; formatOf() reads it. Throws UsageError.
void addFormatOption(QCommandLineParser& parser);
Format formatOf(const QCommandLineParser& parser);

/// The option's value, or nothing if it is not given. Throws UsageError unless it is a whole number in the range.
std::optional<std::int64_t> wholeNumberOf(const QCommandLineParser& parser, const QString& option, std::int64_t minimum,
                                          std::int64_t maximum);

/// The option's value as the name of a file, or nothing if it is not given. Throws UsageError if it is empty.
std::optional<std::filesystem::path> fileOf(const QCommandLineParser& parser, const QString& option);

/// fileOf() for a required option.
std::filesystem::path requiredFileOf(const QCommandLineParser& parser, const QString& option);

/// Adds the one argument of commands about a saved run, its file; runArgumentOf() reads it. Throws UsageError.
void addRunArgument(QCommandLineParser& parser);
std::filesystem::path runArgumentOf(const QCommandLineParser& parser, const QString& command);

/// Writes an error to standard error in one line, whatever names it quotes: see core::visibleText().
void printProblem(const std::string& message);

/// Returns ui::divergenceText() with the keyboard's minus, so that its learning rate can be given to an option.
std::string divergenceLine(const core::Divergence& divergence);

} // namespace app
