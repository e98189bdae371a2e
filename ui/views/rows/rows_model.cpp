#include "ui/views/rows/rows_model.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"
#include "ui/text/row_text.h"
#include "ui/text/shown/shown_text.h"

#include <algorithm>
#include <array>

namespace ui {

void RowsModel::show(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order)
{
    const int features = rows ? static_cast<int>(rows->features()) : 0;
    const bool sameColumns = m_rows && rows && m_rows->features() == features &&
                             m_rows->model->experiment.golden == rows->model->experiment.golden &&
                             m_rows->model->experiment.table == rows->model->experiment.table;
    m_computed.clear();
    if (!sameColumns) {
        beginResetModel();
        m_roles = rows ? rows->model->experiment.columnRoles() : core::FeatureRoles();
        m_rows = std::move(rows);
        m_order = std::move(order);
        endResetModel();
        return;
    }
    const auto before = static_cast<int>(m_order.size());
    const auto after = static_cast<int>(order.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_order.resize(order.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_order.resize(order.size()); // to a valid row, until the right ones follow
        endInsertRows();
    }
    m_rows = std::move(rows);
    m_order = std::move(order);
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
}

void RowsModel::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    if (columnCount() > FirstFeature) {
        emit headerDataChanged(Qt::Horizontal, FirstFeature, columnCount() - 1);
        if (rowCount() > 0)
            emit dataChanged(index(0, FirstFeature), index(rowCount() - 1, columnCount() - 1));
    }
}

int RowsModel::placeOf(std::int64_t testRow) const
{
    const auto found = std::ranges::find(m_order, static_cast<std::uint32_t>(testRow));
    return testRow < 0 || found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

core::RowSort RowsModel::sortFor(int column, Qt::SortOrder order) const
{
    using Key = core::RowSort::Key;
    constexpr std::array kFirst{Key::Row, Key::Label, Key::Probability, Key::Answer};
    constexpr std::array kGroups{Key::Attention, Key::Input, Key::Product};
    const bool descending = order == Qt::DescendingOrder;
    if (column < FirstFeature)
        return {kFirst.at(static_cast<std::size_t>(std::max(column, 0))), 1, descending};
    const std::int64_t feature = column - FirstFeature + 1;
    const core::FeatureGroups groups = m_roles.groups();
    if (feature > groups.size()) // of an earlier run
        return {kGroups.at(static_cast<std::size_t>(m_group)), feature, descending};
    return {kGroups.at(static_cast<std::size_t>(m_group)), groups.first(feature), descending, groups.count(feature)};
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : FirstFeature + static_cast<int>(m_roles.features());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_rows)
        return {};
    const std::int64_t testRow = testRowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(testRow, column);
    case Qt::ToolTipRole:
        return tipText(toolTip(testRow, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case ShareRole:
        return column >= FirstFeature && m_group == Group::Attention ? QVariant(value(testRow, column)) : QVariant();
    case GoldenRole:
        return m_roles.isGolden(column - FirstFeature + 1);
    case WrongRole:
        return !m_rows->right(testRow);
    default:
        return {};
    }
}

QString RowsModel::text(std::int64_t testRow, int column) const
{
    switch (column) {
    case Row:
        return grouped(testRow + 1);
    case Label:
        return labelValue(m_roles.names(), m_rows->label(testRow) ? 1 : 0);
    case Probability:
        return fractionText(m_rows->probability(testRow));
    case Answer:
        return m_rows->right(testRow) ? tr("right") : tr("× wrong");
    default:
        break;
    }
    if (isCategory(column))
        return plainName(category(testRow, column));
    const double number = value(testRow, column);
    return m_group == Group::Attention ? fractionText(number) : fixedText(number, m_group == Group::Inputs ? 3 : 4);
}

QString RowsModel::toolTip(std::int64_t testRow, int column) const
{
    switch (column) {
    case Row:
        return (m_roles.hasNames() ? tr("Test row %1: row %2 of those of the table that are used")
                                   : tr("Test row %1: sample %2 of all as they were generated"))
            .arg(grouped(testRow + 1),
                 grouped(m_rows->model->dataset->testRows[static_cast<std::size_t>(testRow)] + std::int64_t{1}));
    case Label:
        return {};
    case Probability:
    case Answer:
        return tr("The network's %1 (logit %2)")
            .arg(probabilityText(m_roles.names(), preciseText(m_rows->probability(testRow))),
                 preciseText(static_cast<double>(m_rows->logit[static_cast<std::size_t>(testRow)])));
    default:
        break;
    }
    const QString exact =
        isCategory(column) ? shownCell(category(testRow, column)) : preciseText(value(testRow, column));
    // The name may be elided in the header.
    return m_roles.hasNames()
               ? QStringLiteral("%1: %2").arg(wholeFeature(m_roles.names(), column - FirstFeature + 1), exact)
               : exact;
}

double RowsModel::value(std::int64_t testRow, int column) const
{
    const core::FeatureGroups& groups = m_roles.names().groups();
    const std::int64_t feature = column - FirstFeature + 1;
    const std::int64_t first = groups.first(feature);
    const std::int64_t end = first + groups.count(feature);
    double sum = 0.0;
    for (std::int64_t input = first; input < end; ++input) {
        const auto number = static_cast<double>(m_rows->inputs(testRow)[static_cast<std::size_t>(input - 1)]);
        switch (m_group) {
        case Group::Attention:
            sum += static_cast<double>(attention(testRow, input));
            break;
        case Group::Inputs:
            sum += number;
            break;
        case Group::Products:
            sum += number * static_cast<double>(attention(testRow, input));
            break;
        }
    }
    return sum;
}

/// Whether the column of the table shows categories.
bool RowsModel::isCategory(int column) const
{
    const std::int64_t feature = column - FirstFeature + 1;
    return m_group == Group::Inputs && feature >= 1 && m_roles.hasGroups() && m_roles.groups().count(feature) > 1;
}

/// The row's category; empty where it is missing.
std::string RowsModel::category(std::int64_t testRow, int column) const
{
    const std::int64_t input = core::inputAt(*m_rows, testRow, m_roles.groups(), column - FirstFeature + 1);
    return input == 0 ? std::string() : m_roles.names().categoryName(input);
}

float RowsModel::attention(std::int64_t testRow, std::int64_t input) const
{
    if (m_rows->keepsAttention())
        return m_rows->attention(testRow, input - 1);
    if (!m_computed.contains(testRow))
        m_computed.insert(testRow, new std::vector<float>(core::rowAttention(*m_rows, testRow)));
    return (*m_computed.object(testRow))[static_cast<std::size_t>(input - 1)];
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tipText(headerTip(section));
    const std::int64_t feature = section - FirstFeature + 1;
    if (role == GoldenRole)
        return m_roles.isGolden(feature);
    if (role != Qt::DisplayRole)
        return {};
    if (section < FirstFeature)
        return std::array{tr("Row"), tr("Label"), shortProbabilityName(m_roles.names()), tr("Answer")}.at(
            static_cast<std::size_t>(section));
    return m_roles.isGolden(feature) ? tr("%1 golden").arg(feature) : featureName(m_roles.names(), feature);
}

QString RowsModel::headerTip(int section) const
{
    const std::array first{
        tr("Its number in the test set"), tr("What the answer should be"),
        tr("The network's %1").arg(probabilityName(m_roles.names())),
        tr("Whether the %1 is on the label's side of 0.5. Sorts from clearly wrong to clearly right.")
            .arg(probabilityName(m_roles.names()))};
    if (section < FirstFeature)
        return first.at(static_cast<std::size_t>(section));
    const QString feature = wholeFeatureWithin(m_roles.names(), section - FirstFeature + 1);
    switch (m_group) {
    case Group::Attention:
        return tr("Attention to %1").arg(feature);
    case Group::Inputs:
        return tr("Input of %1").arg(feature);
    case Group::Products:
        return (m_rows->model->experiment.attention != core::AttentionKind::None
                    ? tr("Input times attention of %1: what the next layer gets")
                    : tr("Input of %1: without attention, what the next layer gets"))
            .arg(feature);
    }
    return {};
}

} // namespace ui

#include "moc_rows_model.cpp"
