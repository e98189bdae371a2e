#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

class QCommandLineParser;

namespace app {

/// How the program ends; scripts depend on the numbers.
enum ExitStatus { Done = 0, CouldNot = 1, WrongUsage = 2 };

/// A command line that cannot be meant. what() names the option, its value and its range.
struct UsageError : std::runtime_error {
    explicit UsageError(const QString& message) : std::runtime_error(message.toStdString()) {}
};

/// The error of an option with a value that it does not take: "--size: got 5, expected WIDTHxHEIGHT".
UsageError wrongValue(const QString& option, const QString& value, const QString& expected);

enum class Format { Text, JsonLines };

/// Adds --help and parses; arguments begin with the program's name. Prints the help, if asked for, and returns false.
/// title is what the help calls the command: "attention-lab train". Throws UsageError.
bool parse(QCommandLineParser& parser, const QString& title, const QStringList& arguments);

/// parse(), and nothing but options is allowed.
bool parseCommand(QCommandLineParser& parser, const QString& command, const QStringList& arguments);

/// Adds --format; formatOf() reads it. Throws UsageError.
void addFormatOption(QCommandLineParser& parser);
Format formatOf(const QCommandLineParser& parser);

/// The option's value, or nothing if it is not given. Throws UsageError unless it is a whole number in the range.
std::optional<std::int64_t> wholeNumberOf(const QCommandLineParser& parser, const QString& option, std::int64_t minimum,
                                          std::int64_t maximum);

/// The option's value as the name of a file, or nothing if it is not given. Throws UsageError if it is empty.
std::optional<std::filesystem::path> fileOf(const QCommandLineParser& parser, const QString& option);

/// Says on standard error, in one line, what the program could not do or what it should be told.
void printProblem(const std::string& message);

} // namespace app
