#pragma once

#include "core/csv/missing_words.h"
#include "core/csv/number_facts.h"
#include "core/tables/reading/growing_column.h"
#include "core/tables/table.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// Collects the texts of a column during reading, in the bytes of the file.
class TextColumn {
public:
    explicit TextColumn(std::size_t maxDistinct) : m_maxDistinct(maxDistinct) {}

    void addMissing(MemoryBudget& budget);
    struct Added {
        std::uint32_t code; ///< counted from 0
        bool isNew;
    };
    /// Returns nothing once there are too many different texts.
    std::optional<Added> add(std::string_view text, MemoryBudget& budget);

    /// Hands over codes, texts and their counts. It is empty then.
    void moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                const std::stop_token& stop);

    /// Forgets all cells.
    void clear();
    [[nodiscard]] bool hasTooMany() const { return m_hasTooMany; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    [[nodiscard]] const std::string& text(std::uint32_t code) const { return *m_texts[code]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    void forget();

    std::size_t m_maxDistinct;
    bool m_hasTooMany = false;
    GrowingColumn<std::uint32_t> m_codes;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_codeOf;
    std::vector<const std::string*> m_texts; ///< by their codes
    std::vector<std::size_t> m_counts;
};

/// Observes the texts of a table to decide on its encoding.
struct EncodingWatch {
    bool hasUtf8Letters = false;
    std::size_t firstInvalidLine = 0; ///< 0: none

    void see(std::string_view text, std::size_t line);
};

/// Collects the cells of a column during reading. A column can need several readings: one that was read as numbers
/// until a cell did not fit is read again as texts, and if a style fits all of them, once more as numbers.
class ColumnBuilder {
public:
    /// `facts`: of the column's first cells.
    ColumnBuilder(const NumberFacts& facts, char decimalMark, std::shared_ptr<const MissingWords> words,
                  std::size_t maxDistinct);

    void add(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch)
    {
        if (m_state == State::Numbers)
            addToNumbers(cell, line, budget, watch);
        else if (m_state == State::Texts)
            addToTexts(cell, line, budget, watch);
    }

    /// Returns whether a cell did not fit, so far.
    [[nodiscard]] bool isLate() const { return m_isLate; }
    /// Returns, after a reading, whether the column needs another one.
    [[nodiscard]] bool needsReading() const;
    /// Prepares another reading: columns that need none ignore their cells.
    void beginAgain();

    void moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                const std::stop_token& stop);

    /// Returns the first cell that is written in another style than plain numbers are, or that is unclear; else
    /// nothing.
    [[nodiscard]] const std::optional<FirstCell>& styledCell() const { return m_styledCell; }
    /// Returns whether the marks of all numbers can stand before decimals or between thousands.
    [[nodiscard]] bool isUnclear() const { return m_doubt.has_value(); }

private:
    enum class State { Numbers, Texts, Ignored };

    void addToNumbers(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch);
    void addNumber(double number, std::string_view cell, std::size_t line, MemoryBudget& budget);
    void addOther(std::string_view cell, CellMeaning meaning, std::size_t line, MemoryBudget& budget,
                  EncodingWatch& watch);
    void addInfinite(std::string_view cell, std::size_t line);
    void becomeLate();
    void lookForExample(std::string_view cell, std::size_t line);
    [[nodiscard]] CellReading readStyled(std::string_view cell) const;
    void beginNumbers(const NumberStyle& style, const NumberFacts& facts);
    void resetCounts();

    void addToTexts(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch);
    /// Returns whether a cell of a text column is a number.
    bool lookAt(std::string_view cell, MissingWords::Meaning meaning, std::size_t line);
    /// Returns whether all texts are signs, and not only those that stand for missing values.
    [[nodiscard]] bool areAllSigns() const;

    State m_state = State::Numbers;
    bool m_isText = false;
    char m_decimalMark; ///< of the table
    NumberStyle m_style;
    std::shared_ptr<const MissingWords> m_words;
    bool m_isLate = false;
    bool m_watchesZeros = false;        ///< a leading zero makes the column one of codes
    bool m_wantsExample = false;        ///< a cell to be shown was not found yet
    bool m_isStudied = false;           ///< the style was found in all cells
    std::optional<NumberFacts> m_facts; ///< of all cells, while it is open whether a style fits them
    std::optional<NumberFacts> m_doubt; ///< of a column of numbers whose marks are unclear so far
    GrowingColumn<double> m_numbers;
    TextColumn m_texts;
    std::vector<bool> m_areNumbers;     ///< of the different texts, by their codes
    std::vector<std::uint32_t> m_signs; ///< codes of the texts that may be missing values
    std::size_t m_missing = 0;
    std::size_t m_signCells = 0;
    std::size_t m_answers = 0; ///< missing cells of a column of numbers that are answers among texts
    std::size_t m_infinite = 0;
    std::size_t m_numberCells = 0;
    std::optional<FirstCell> m_styledCell;
    std::optional<FirstCell> m_firstText;
    std::optional<FirstCell> m_firstTooLarge;
    std::optional<FirstCell> m_firstInfinite;
};

} // namespace core
