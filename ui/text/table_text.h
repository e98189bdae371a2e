#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <QString>

#include <exception>

/// What the window says about a table. Can be called from any thread.
namespace ui {

/// "344"; from 1,000 on with commas.
QString countText(std::size_t count);

/// A phrase of core about tables, in the window's language.
QString tablePhrase(const core::Phrase& phrase);

/// What was wrong with a table and where: "houses.csv, line 17: 5 cells, expected 6 as in the first line".
QString tableProblem(const std::exception& problem);

/// "7 inputs" and "5 columns", those that they are made of.
QString inputsText(const core::PreparedTable& table);
QString columnsText(const core::PreparedTable& table);

/// What comes of the choices: "333 rows, 7 inputs from 5 columns, 146 of class Adelie".
QString preparedText(const core::PreparedTable& table);

/// "Adelie against the rest", or "malignant against benign".
QString classesText(const core::PreparedTable& table);

QString missingRuleText(core::MissingRule rule);

/// What kind of column it is, for a person.
QString kindText(core::ColumnKind kind);

/// What stands in a column: "32.1 to 59.6", or its most frequent values with their counts.
QString valuesText(const core::TableColumn& column);

} // namespace ui
