#pragma once

#include "ui/tables/table_source.h"

#include <QString>

#include <span>
#include <string>

namespace ui {

/// A table that comes with the program.
struct ExampleTable {
    QString file;        ///< "penguins.csv"
    std::string sha256;  ///< of its bytes
    QByteArray title;    ///< English, as `question`; translate in the context "Example"
    QByteArray question; ///< what to find out with it
    std::string label;
    std::string positive;
    QString licence;
    QString source;

    [[nodiscard]] TableSource table() const;
    [[nodiscard]] QString translatedTitle() const;
    [[nodiscard]] QString translatedQuestion() const;
    /// "Which measurement …? Source: …; licence: …."
    [[nodiscard]] QString introduction() const;
};

/// All examples, in the order of resources/examples/examples.json.
std::span<const ExampleTable> exampleTables();

/// The example with this SHA-256, wherever its bytes came from; null if it is none.
const ExampleTable* exampleOf(const std::string& sha256);

} // namespace ui
