#pragma once

#include "core/tables/label_cut.h"
#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/text/shown/shown_text.h"

#include <QString>

#include <exception>
#include <optional>

/// Texts about tables. Thread-safe.
namespace ui {

/// A phrase of core about tables, translated.
QString tablePhrase(const core::Phrase& phrase);

/// The place and the kind of a table's error: "houses.csv, line 17: 5 cells, expected 6 as in the first line".
QString tableProblem(const std::exception& problem);

/// "7 inputs" and "5 columns", from which they are made.
QString inputsText(const core::PreparedTable& table);
QString columnsText(const core::PreparedTable& table);

/// The result of the choices: "333 rows, 7 inputs from 5 columns, 146 of class Adelie".
QString preparedText(const core::PreparedTable& table);

/// Names of the two classes: of a cut in words, as in cutText(), else as `shown` writes what is in the file.
QString positiveText(const core::PreparedTable& table, QString (*shown)(const std::string&) = shownCell);
QString negativeText(const core::PreparedTable& table, QString (*shown)(const std::string&) = shownCell);

/// "Adelie against the rest", or "malignant against benign".
QString classesText(const core::PreparedTable& table);

/// "at least 7", of a label of numbers.
QString cutText(const core::LabelCut& cut);

/// Returns the cut of a typed text, which is in the words of cutText() or has a sign, as >=7; nothing for other texts.
/// `style`: how the label's numbers are written.
std::optional<core::LabelCut> cutTyped(const QString& text, const core::NumberStyle& style = {});

QString missingRuleText(core::MissingRule rule);

/// The kind of a column.
QString kindText(core::ColumnKind kind);

/// What a column is used as: its kind, or the type that was chosen.
QString usedAsText(core::ColumnKind kind, std::optional<core::ColumnType> chosen);

/// The values of a column: "32.1 to 59.6", or the most frequent ones with their counts.
QString valuesText(const core::TableColumn& column);

} // namespace ui
