#pragma once

#include "core/csv/number_style.h"
#include "core/csv/table_format.h"
#include "core/tables/column_type.h"
#include "core/text/phrase.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// The treatment of missing cells.
enum class MissingRule {
    Median,  ///< numbers: the median of the training rows; categories: 0 in all of their features
    DropRows ///< rows with a missing feature are left out
};

/// The user's choices about a table.
struct TableChoices {
    std::string label = {};                 ///< the column to predict
    std::vector<std::string> features = {}; ///< columns; empty: all others that can be used
    std::string positive = {};              ///< the label value that counts as 1, or a cut; empty: see prepareTable()
    MissingRule missing = MissingRule::Median;
    bool standardise = true;
    std::map<std::string, ColumnType> types = {}; ///< by column; the others have the type of their cells

    bool operator==(const TableChoices&) const = default;
};

/// The categories of a column as bytes, shared by its features.
using CategoryBytes = std::shared_ptr<const std::vector<std::uint8_t>>;

/// One input of the network: a column of numbers, or one category of a column of texts.
struct PreparedFeature {
    std::string name;            ///< "price", or "colour = red"
    std::string column;          ///< of the table
    std::vector<double> numbers; ///< (rows), NaN where missing; empty for a category
    CategoryBytes categories;    ///< (rows), null for numbers
    std::uint8_t category = 0;   ///< the category for which the feature is 1
    NumberStyle style = {};      ///< of a column whose cells are numbers

    [[nodiscard]] bool isNumber() const { return categories == nullptr; }
    /// Returns the value before filling and standardising: NaN for a missing number.
    [[nodiscard]] double at(std::size_t row) const
    {
        return isNumber() ? numbers[row] : (*categories)[row] == category ? 1.0 : 0.0;
    }
};

/// A column that is not a feature, with the reason.
struct LeftOutColumn {
    std::string column;
    Phrase reason; ///< "its texts are all different"; translate in the context "Table"
};

/// A table prepared for training, except for the steps that depend on the split: see fillAndStandardise(). Immutable.
struct PreparedTable {
    std::string fileName; ///< without its folder
    std::string sha256;   ///< of the file's bytes as they are stored
    TableFormat format;
    TableOddities oddities = {};
    std::optional<TableFormat> guessedFormat; ///< without any choice; unknown after reading a document
    TableChoices choices;                     ///< complete: no field is empty
    std::vector<PreparedFeature> features;
    std::vector<std::uint8_t> labels; ///< (rows), 1 for the positive class
    NumberStyle labelStyle = {};      ///< of a label whose cells are numbers
    std::string positiveName;         ///< "versicolor"
    std::string negativeName;         ///< the other value, or "not versicolor" of more than two
    bool oneAgainstRest = false;      ///< whether the label has more than two values, and no cut
    /// The label's texts that are 1, where several spellings are one answer: see sameAnswers().
    std::vector<std::string> positiveSpellings = {};
    std::size_t positives = 0;         ///< rows
    std::size_t negatives = 0;         ///< rows
    std::size_t droppedUnlabelled = 0; ///< rows without a label
    std::size_t droppedMissing = 0;    ///< further rows with a missing feature
    std::vector<LeftOutColumn> leftOut;
    std::vector<Phrase>
        notes; ///< those of the table that was read, and other changes; translate in the context "Table"
    std::vector<Phrase> warnings; ///< what can make the result worthless; translate in the context "Table"
    /// Columns that say the same, such as a length in inches and in centimetres: groups of at least two names.
    std::vector<std::vector<std::string>> twins = {};

    [[nodiscard]] std::size_t rows() const { return labels.size(); }
    [[nodiscard]] std::size_t dropped() const { return droppedUnlabelled + droppedMissing; }
    [[nodiscard]] std::vector<std::string> featureNames() const;
    /// Returns whether there are values to train on; documents store those of small tables only.
    [[nodiscard]] bool hasValues() const;
};

/// Returns the bytes that a prepared table occupies.
std::uint64_t preparedBytes(const PreparedTable& table);

} // namespace core
