#include "core/tables/text_column.h"

namespace core {

void TextColumn::addMissing(MemoryBudget& budget)
{
    if (!m_hasTooMany)
        m_codes.add(kMissingCode, budget);
}

std::optional<TextColumn::Added> TextColumn::add(std::string_view text, MemoryBudget& budget)
{
    if (m_hasTooMany)
        return std::nullopt;
    if (const auto found = m_codeOf.find(text); found != m_codeOf.end()) {
        ++m_counts[found->second];
        m_codes.add(found->second, budget);
        return Added{.code = found->second, .isNew = false};
    }
    if (m_texts.size() == m_mostDistinct) {
        forget();
        return std::nullopt;
    }
    constexpr std::size_t kOverhead = 128; // of an entry in the map and in the lists
    budget.take(text.size() + kOverhead);
    const auto code = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(&m_codeOf.emplace(text, code).first->first);
    m_counts.push_back(1);
    m_codes.add(code, budget);
    return Added{.code = code, .isNew = true};
}

void TextColumn::moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                        const std::stop_token& stop)
{
    column.codes = m_codes.take(budget, stop);
    column.texts.reserve(m_texts.size());
    for (const std::string* text : m_texts)
        column.texts.push_back(*text);
    counts = std::move(m_counts);
    column.manyDistinct = m_hasTooMany;
    forget();
}

void TextColumn::forget()
{
    m_hasTooMany = true;
    m_codes.clear();
    m_texts = {};
    m_counts = {};
    m_codeOf = {};
}

} // namespace core
