#pragma once

#include "core/tables/growing_column.h"
#include "core/tables/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// The texts of a column while they are read, in the bytes in which they stand in the file.
class TextColumn {
public:
    explicit TextColumn(std::size_t mostDistinct) : m_mostDistinct(mostDistinct) {}

    void addMissing(MemoryBudget& budget);
    struct Added {
        std::uint32_t code; ///< counted from 0
        bool isNew;
    };
    /// Nothing once there are too many different texts.
    std::optional<Added> add(std::string_view text, MemoryBudget& budget);

    /// Whether there are more different texts than are kept: none is then.
    [[nodiscard]] bool hasTooMany() const { return m_hasTooMany; }

    /// Hands over codes, texts and their counts. It is empty then.
    void moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                const std::stop_token& stop);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    void forget();

    std::size_t m_mostDistinct;
    bool m_hasTooMany = false;
    GrowingColumn<std::uint32_t> m_codes;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_codeOf;
    std::vector<const std::string*> m_texts; ///< by their codes
    std::vector<std::size_t> m_counts;
};

} // namespace core
