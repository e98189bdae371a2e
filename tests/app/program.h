#pragma once

#include "tests/support/print_json.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

#include <vector>

/// Runs the program; holds its exit status and its output.
struct Program {
    static constexpr int kPatience = 60'000; ///< milliseconds; never reached unless the program hangs

    int status = -1; ///< the exit status; -1 if the program crashed or hung
    QByteArray output;
    QByteArray problem; ///< standard error

    static QString path() { return QStringLiteral(ATTENTION_LAB); }

    static Program finish(QProcess& process)
    {
        const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(kPatience);
        const bool sound = ended && process.exitStatus() == QProcess::NormalExit;
        return {sound ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static Program run(const QStringList& arguments)
    {
        QProcess process;
        process.start(path(), arguments);
        return finish(process);
    }

    /// The JSON Lines of the output, the keys in their order.
    [[nodiscard]] std::vector<nlohmann::ordered_json> events() const
    {
        std::vector<nlohmann::ordered_json> events;
        for (const QByteArray& line : output.split('\n'))
            if (!line.isEmpty())
                events.push_back(nlohmann::ordered_json::parse(line.toStdString()));
        return events;
    }

    [[nodiscard]] QStringList lines() const { return QString::fromUtf8(output).split(u'\n'); }

    /// Standard error holds one line, no more and no less.
    [[nodiscard]] bool saysOneLine() const { return problem.count('\n') == 1 && problem.endsWith('\n'); }
};

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// A run's events without the seconds, which differ from run to run.
inline std::vector<nlohmann::ordered_json> withoutSeconds(std::vector<nlohmann::ordered_json> events)
{
    for (nlohmann::ordered_json& event : events)
        event.erase("seconds");
    return events;
}

inline std::vector<std::string> keysOf(const nlohmann::ordered_json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}
