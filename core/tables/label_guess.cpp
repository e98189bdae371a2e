#include "core/tables/label_guess.h"

#include "core/tables/label_classes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Numbers that occur only about once each are measurements, not classes.
constexpr std::size_t kMinRowsPerNumber = 2;
/// Limit of different numbers for a column that has no usual name.
constexpr std::size_t kFewNumbers = 20;

struct Candidate {
    std::size_t index = 0;
    LabelName name = LabelName::None;
    std::size_t values = 0; ///< different ones; 0: more than a label may have
    bool isCategory = false;
    bool hasFewNumbers = false;
    bool hasLoneRow = false; ///< one of its two values occurs once
    bool hasClasses = false; ///< a few texts or whole numbers
};

/// Returns whether a column has 2 to 10 different values that can be classes: texts, or whole numbers.
bool hasClassValues(const TableColumn& column, std::size_t values)
{
    constexpr std::size_t kMaxClasses = 10;
    return values >= 2 && values <= kMaxClasses && std::ranges::all_of(column.numbers, [](double number) {
               return std::isnan(number) || number == std::trunc(number);
           });
}

/// Applies the rules of guessLabel() to the columns that can count.
class LabelGuesser {
public:
    LabelGuesser(const Table& table, const TableChoices& choices) : m_table(table)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (counts(table.columns[i], choices))
                m_columns.push_back(candidateOf(i));
    }

    LabelGuess guess()
    {
        if (m_columns.empty())
            return {};
        for (const auto rule : {&LabelGuesser::byRole, &LabelGuesser::byCertainName, &LabelGuesser::byUsualName,
                                &LabelGuesser::byTwoValues, &LabelGuesser::byFewValues}) {
            LabelGuess found = (this->*rule)();
            if (found.column || !found.candidates.empty())
                return found;
        }
        return {};
    }

private:
    using List = std::vector<const Candidate*>;

    static bool counts(const TableColumn& column, const TableChoices& choices)
    {
        if (column.kind == ColumnKind::Constant || column.kind == ColumnKind::Empty ||
            column.kind == ColumnKind::Identifier || column.role == ColumnRole::Ignored)
            return false;
        const auto type = choices.types.find(column.name);
        return (type == choices.types.end() || type->second != ColumnType::Skip) &&
               std::ranges::find(choices.features, column.name) == choices.features.end();
    }

    [[nodiscard]] Candidate candidateOf(std::size_t index) const
    {
        const TableColumn& column = m_table.columns[index];
        Candidate result{.index = index, .name = labelNameOf(column.name)};
        if (column.manyDistinct || column.distinct > kMaxDistinctNumbers)
            return result;
        const std::size_t values = answerCount(column);
        const bool repeats = values <= 2 || m_table.rows - column.missing >= kMinRowsPerNumber * values;
        if (values < 2 || (column.numeric && !repeats))
            return result;
        result.values = values;
        result.isCategory = !column.numeric;
        result.hasClasses = hasClassValues(column, values);
        result.hasFewNumbers = column.numeric && values <= kFewNumbers;
        constexpr std::size_t kManyRows = 10;
        result.hasLoneRow = column.distinct == 2 && m_table.rows >= kManyRows && column.frequent.back().count == 1;
        return result;
    }

    [[nodiscard]] bool isFirst(const Candidate& one) const { return &one == &m_columns.front(); }
    [[nodiscard]] bool isLast(const Candidate& one) const { return &one == &m_columns.back(); }
    [[nodiscard]] const TableColumn& columnOf(const Candidate& one) const { return m_table.columns[one.index]; }

    template <typename Rule>
    [[nodiscard]] List those(const Rule& rule) const
    {
        List list;
        for (const Candidate& one : m_columns)
            if (rule(one))
                list.push_back(&one);
        return list;
    }

    /// Twofold columns without those that names or lone rows make unlikely, but all if these are all that there are.
    [[nodiscard]] List twofold() const
    {
        const List all = those([](const Candidate& one) { return one.values == 2; });
        List likely = all;
        std::erase_if(likely, [](const Candidate* one) { return one->name == LabelName::Feature || one->hasLoneRow; });
        return likely.empty() ? all : likely;
    }

    static LabelGuess sure(const Candidate& one, LabelReason reason)
    {
        return {.column = one.index, .candidates = {one.index}, .reason = reason};
    }

    /// The last column comes first, then the first, then the others in their order; each once.
    [[nodiscard]] LabelGuess unsure(const List& list) const
    {
        LabelGuess result;
        const auto addIf = [&](const auto& rule) {
            for (const Candidate* one : list)
                if (rule(*one) && std::ranges::find(result.candidates, one->index) == result.candidates.end())
                    result.candidates.push_back(one->index);
        };
        addIf([this](const Candidate& one) { return isLast(one); });
        addIf([this](const Candidate& one) { return isFirst(one); });
        addIf([](const Candidate&) { return true; });
        return result;
    }

    static List joined(List list, const List& others)
    {
        list.insert(list.end(), others.begin(), others.end());
        return list;
    }

    /// Returns whether a column with a usual name can be the label.
    [[nodiscard]] bool canBe(const Candidate& one) const
    {
        return one.values >= 2 || (isLast(one) && columnOf(one).numeric);
    }

    LabelGuess byRole()
    {
        const List labels = those([this](const Candidate& one) { return columnOf(one).role == ColumnRole::Label; });
        return labels.size() == 1 ? sure(*labels.front(), LabelReason::Role) : unsure(labels);
    }

    LabelGuess byCertainName()
    {
        const List named = those([this](const Candidate& one) { return one.name == LabelName::Certain && canBe(one); });
        if (named.size() == 1 || (!named.empty() && isLast(*named.back())))
            return sure(*named.back(), LabelReason::Name);
        return unsure(named);
    }

    LabelGuess byUsualName()
    {
        const List named = those([this](const Candidate& one) {
            return (one.name == LabelName::Usual || (one.name == LabelName::LastOnly && isLast(one))) && canBe(one);
        });
        if (named.empty())
            return {};
        const Candidate& last = m_columns.back();
        List others = twofold();
        std::erase_if(others,
                      [&](const Candidate* one) { return one->name == LabelName::Feature || one == named.back(); });
        if (isLast(*named.back())) {
            const bool hasTwofoldName =
                std::ranges::any_of(named, [](const Candidate* one) { return one->values == 2; });
            const bool isClear =
                last.values == 2 || (last.name == LabelName::Usual && !hasTwofoldName) || others.empty();
            return isClear ? sure(last, LabelReason::Name) : unsure(joined(named, others));
        }
        if (named.size() > 1)
            return unsure(named);
        const Candidate& only = *named.front();
        const bool hasRival = last.values == 2 && last.name != LabelName::Feature && !last.hasLoneRow;
        if (isFirst(only) || (!hasRival && (only.values == 2 || others.empty())))
            return sure(only, LabelReason::Name);
        return unsure(joined(named, only.values == 2 ? List{&last} : others));
    }

    /// Returns whether the last column is as likely as the only one of two values, which stands before it.
    [[nodiscard]] bool hasRivalAtTheEnd(const Candidate& only) const
    {
        const Candidate& last = m_columns.back();
        const bool isUnlikely = only.name == LabelName::Feature || only.hasLoneRow;
        const bool isBetween = !isFirst(only) && last.hasClasses && last.name != LabelName::Feature;
        return last.values > 2 && (isUnlikely || isBetween);
    }

    LabelGuess byTwoValues()
    {
        const List likely = twofold();
        const List all = those([](const Candidate& one) { return one.values == 2; });
        const Candidate& last = m_columns.back();
        if (all.empty())
            return {};
        if (last.values == 2) {
            if (all.size() == 1)
                return sure(last, LabelReason::OnlyTwofold);
            const bool isOnlyText =
                last.isCategory && those([](const Candidate& one) { return one.isCategory; }).size() == 1;
            const bool isLikely = std::ranges::find(likely, &last) != likely.end() && last.name != LabelName::Feature;
            const bool firstIsLikely = std::ranges::find(likely, &m_columns.front()) != likely.end();
            if (isLikely && (isOnlyText || !firstIsLikely))
                return sure(last, LabelReason::Position);
            if (likely.size() == 1 && last.name == LabelName::Feature)
                return sure(*likely.front(), LabelReason::OnlyTwofold);
            return unsure(joined(likely, {&last}));
        }
        const Candidate& only = *likely.front();
        if (likely.size() == 1 && !hasRivalAtTheEnd(only))
            return sure(only, LabelReason::OnlyTwofold);
        return unsure(last.values > 2 ? joined(likely, {&last}) : likely);
    }

    LabelGuess byFewValues()
    {
        const List texts = those([](const Candidate& one) { return one.isCategory; });
        const List numbers = those([](const Candidate& one) { return one.hasFewNumbers; });
        const Candidate& last = m_columns.back();
        const Candidate& first = m_columns.front();
        if (last.isCategory)
            return texts.size() == 1 || !first.isCategory ? sure(last, LabelReason::Position) : unsure(texts);
        if (last.hasFewNumbers)
            return texts.empty() && numbers.size() == 1
                       ? sure(last, LabelReason::Position)
                       : unsure(joined(texts, {&last, &first == numbers.front() ? &first : &last}));
        if (texts.size() == 1 && last.values == 0)
            return sure(*texts.front(), LabelReason::Position);
        if (!texts.empty())
            return unsure(last.values > 0 ? joined(texts, {&last}) : texts);
        if (numbers.size() == 1 && &first == numbers.front())
            return sure(first, LabelReason::Position);
        return unsure(numbers);
    }

    const Table& m_table;
    std::vector<Candidate> m_columns; ///< in the table's order
};

} // namespace

bool canBeLabel(const TableColumn& column)
{
    if (column.numeric)
        return column.distinct >= 2 || column.manyDistinct;
    return !column.manyDistinct && column.distinct >= 2 && column.distinct <= kMaxDistinctNumbers;
}

LabelGuess guessLabel(const Table& table, const TableChoices& choices)
{
    // A clear guess among the chosen features is a contradiction for prepareTable() to name, not to step around.
    TableChoices typesAlone;
    typesAlone.types = choices.types;
    LabelGuess guess = LabelGuesser(table, typesAlone).guess();
    return guess.column || choices.features.empty() ? guess : LabelGuesser(table, choices).guess();
}

} // namespace core
