#include "core/tables/reading/column_heads.h"

#include "core/csv/orange_words.h"

namespace core {

namespace {

std::string withoutBrackets(const std::string& text)
{
    const bool isRound = text.starts_with('(') && text.ends_with(')');
    const bool isSquare = text.starts_with('[') && text.ends_with(']');
    return text.size() > 2 && (isRound || isSquare) ? text.substr(1, text.size() - 2) : text;
}

std::string joinedName(const std::string& first, const std::string& second)
{
    if (first.empty() || second.empty() || second == "-" || first == second)
        return first.empty() ? second : first;
    return first + " (" + withoutBrackets(second) + ")";
}

void describe(ColumnHead& head, OrangeType type, OrangeUse use)
{
    if (use == OrangeUse::Class)
        head.role = ColumnRole::Label;
    else
        head.role = use == OrangeUse::Ignored || type == OrangeType::Text ? ColumnRole::Ignored : ColumnRole::Feature;
    if (type == OrangeType::Continuous)
        head.type = ColumnType::Number;
    else if (type == OrangeType::Discrete)
        head.type = ColumnType::Category;
}

} // namespace

std::vector<ColumnHead> columnHeads(const std::vector<std::vector<std::string>>& lines, HeaderForm form)
{
    const auto cell = [&lines](std::size_t line, std::size_t column) {
        return line < lines.size() && column < lines[line].size() ? lines[line][column] : std::string();
    };
    std::vector<ColumnHead> heads(lines.front().size());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        ColumnHead& head = heads[i];
        head.name = cell(0, i);
        if (form == HeaderForm::TwoLines) {
            head.name = joinedName(head.name, cell(1, i));
        } else if (form == HeaderForm::ThreeLines) {
            const std::string type = cell(1, i);
            const OrangeType unnamed = isOrangeValueList(type) ? OrangeType::Discrete : OrangeType::Unsaid;
            describe(head, orangeType(type).value_or(unnamed), orangeUse(cell(2, i)).value_or(OrangeUse::Feature));
        } else if (const auto orange = orangeName(head.name); orange && form == HeaderForm::PrefixedLine) {
            describe(head, orange->type, orange->use);
            head.name = std::string(orange->name);
        }
    }
    return heads;
}

} // namespace core
