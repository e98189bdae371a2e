#pragma once

#include "core/csv/cell_text.h"
#include "core/tables/growing_column.h"
#include "core/tables/table.h"

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

/// Collects the cells of a column during reading. A column that was read as numbers until a text occurred is late: it
/// must be read again, as texts.
class ColumnBuilder {
public:
    ColumnBuilder(bool isText, char decimalMark, std::size_t maxDistinct)
        : m_state(isText ? State::Texts : State::Numbers), m_isText(isText), m_decimalMark(decimalMark),
          m_texts(maxDistinct)
    {
    }

    void add(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch)
    {
        if (m_state == State::Numbers)
            addToNumbers(cell, line, budget, watch);
        else if (m_state == State::Texts)
            addToTexts(cell, line, budget, watch);
    }

    [[nodiscard]] bool isLate() const { return m_isLate; }
    /// Prepares the second reading: late columns start again, the others ignore their cells.
    void beginAgain();

    void moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                const std::stop_token& stop);

private:
    enum class State { Numbers, Texts, Ignored };

    void addToNumbers(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch);
    void addInfinite(std::string_view cell, std::size_t line);
    void addToTexts(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch);
    /// Returns whether a cell of a text column is a number.
    bool lookAt(std::string_view cell, std::size_t line);

    State m_state;
    bool m_isText;
    char m_decimalMark;
    bool m_isLate = false;
    GrowingColumn<double> m_numbers;
    TextColumn m_texts;
    std::vector<bool> m_areNumbers; ///< of the different texts, by their codes
    std::size_t m_missing = 0;
    std::size_t m_infinite = 0;
    std::size_t m_numberCells = 0;
    std::optional<FirstCell> m_firstText;
    std::optional<FirstCell> m_firstTooLarge;
    std::optional<FirstCell> m_firstInfinite;
};

} // namespace core
