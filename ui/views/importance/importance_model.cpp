#include "ui/views/importance/importance_model.h"

#include "ui/text/feature_text.h"
#include "ui/text/importance_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/shown/shown_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

std::vector<std::int64_t> featuresOf(std::int64_t count)
{
    std::vector<std::int64_t> features(static_cast<std::size_t>(count));
    std::iota(features.begin(), features.end(), std::int64_t{1});
    return features;
}

QString exactScoreText(double score)
{
    return preciseText(static_cast<double>(static_cast<float>(score)));
}

std::size_t placeOf(std::int64_t feature)
{
    return static_cast<std::size_t>(feature - 1);
}

} // namespace

ImportanceModel::ImportanceModel(QObject* parent)
    : QAbstractTableModel(parent), m_columns(core::importanceMethods().size())
{
}

void ImportanceModel::begin(const core::Experiment& experiment)
{
    m_roles = experiment.columnRoles();
    const bool isOther = m_roles.features() != features() || experiment.golden != m_experiment.golden ||
                         experiment.table != m_experiment.table;
    m_experiment = experiment;
    if (!isOther) {
        setOld();
        return;
    }
    beginResetModel();
    m_columns.assign(core::importanceMethods().size(), {});
    m_order = featuresOf(m_roles.features());
    endResetModel();
}

void ImportanceModel::clear()
{
    beginResetModel();
    m_columns.assign(core::importanceMethods().size(), {});
    m_order.clear();
    endResetModel();
}

void ImportanceModel::setOld()
{
    const auto isFresh = [](const Column& column) { return column.isKnown() && !column.isOld; };
    if (std::ranges::none_of(m_columns, isFresh))
        return;
    for (Column& column : m_columns)
        column.isOld = true;
    if (!m_order.empty())
        emit dataChanged(index(0, kAttentionColumn), index(rowCount() - 1, columnCount() - 1));
}

void ImportanceModel::setScores(const core::ImportanceScores& scores)
{
    const auto methods = core::importanceMethods();
    const auto place =
        static_cast<std::size_t>(std::ranges::find(methods, scores.id, &core::ImportanceMethod::id) - methods.begin());
    Column& column = m_columns[place];
    column.result = scores.byColumn();
    // Features without a score are undefined.
    column.result.scores.resize(m_order.size(), std::nan(""));
    if (!column.result.deviations.empty())
        column.result.deviations.resize(m_order.size(), 0.0);
    column.strengths = column.result.strengths();
    column.leader = core::leaderOf(column.result);
    column.scale = ImportanceScale::of(column.result);
    column.isOld = false;
    const int section = kAttentionColumn + static_cast<int>(place);
    const bool isOtherOrder = section == m_sortColumn && m_order != arranged();
    if (isOtherOrder)
        arrange();
    if (!isOtherOrder && !m_order.empty())
        emit dataChanged(index(0, section), index(rowCount() - 1, section));
    emit headerDataChanged(Qt::Horizontal, section, section);
}

QString ImportanceModel::nameOf(std::int64_t feature) const
{
    return featureName(m_roles.names(), feature);
}

ImportanceModel::Cell ImportanceModel::cellAt(const QModelIndex& index) const
{
    const Column& column = columnAt(index.column());
    if (!column.isKnown())
        return {};
    const std::int64_t feature = featureAt(index.row());
    const core::ImportanceScores& result = column.result;
    Cell cell{result.scores[placeOf(feature)], {}, column.scale, true, column.isOld, column.leader == feature};
    if (!result.deviations.empty())
        cell.deviation = result.deviations[placeOf(feature)];
    return cell;
}

QString ImportanceModel::describe(const QModelIndex& index) const
{
    const std::int64_t feature = featureAt(index.row());
    QString subject =
        isGolden(feature) ? tr("Feature %1, golden").arg(feature) : wholeFeature(m_roles.names(), feature);
    if (index.column() == kFeatureColumn)
        return subject;
    const Column& column = columnAt(index.column());
    const QString method =
        methodLabel(core::importanceMethods()[static_cast<std::size_t>(index.column() - kAttentionColumn)].id);
    if (!column.isKnown())
        return tr("%1. %2: not computed yet.").arg(subject, method);
    const Cell cell = cellAt(index);
    if (std::isnan(cell.score)) {
        const QString reason = methodNote(column.result);
        return tr("%1. %2: %3.").arg(subject, method, reason.isEmpty() ? tr("not defined") : reason);
    }
    const double strength = column.strengths[placeOf(feature)];
    const auto place = 1 + std::ranges::count_if(column.strengths, [&](double other) { return other > strength; });
    const QString value = cell.deviation
                              ? QStringLiteral("%1 ± %2").arg(exactScoreText(cell.score), figureText(*cell.deviation))
                              : exactScoreText(cell.score);
    const QString text =
        tr("%1. %2: %3, place %4 of %5.").arg(subject, method, value, grouped(place), grouped(features()));
    return column.isOld ? tr("%1 (At an earlier moment.)").arg(text) : text;
}

QString ImportanceModel::textOf(const QModelIndex& index) const
{
    if (index.column() == kFeatureColumn)
        return nameOf(featureAt(index.row()));
    const Cell cell = cellAt(index);
    if (!cell.isKnown)
        return {};
    return std::isnan(cell.score) ? QStringLiteral("–") : figureText(cell.score);
}

int ImportanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ImportanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kAttentionColumn + static_cast<int>(m_columns.size());
}

QVariant ImportanceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return tipText(describe(index));
    case Qt::AccessibleTextRole:
        return describe(index);
    default:
        return {};
    }
}

QVariant ImportanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::InitialSortOrderRole)
        return static_cast<int>(section == kFeatureColumn ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == kFeatureColumn)
        return role == Qt::DisplayRole ? tr("Feature")
               : hasNames()            ? tr("The features in the order of the table. A click on a head sorts.")
                                       : tr("The features by their numbers. A click on a head sorts.");
    const core::MethodId id = core::importanceMethods()[static_cast<std::size_t>(section - kAttentionColumn)].id;
    if (role == Qt::DisplayRole)
        return methodLabel(id);
    const QString note = methodNote(columnAt(section).result);
    const QString help = QStringLiteral("%1: %2").arg(methodLabel(id), methodHelp(id, m_roles.names()));
    return tipText(note.isEmpty() ? help : tr("%1 Here: %2.").arg(help, note));
}

void ImportanceModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = std::clamp(column, 0, columnCount() - 1);
    m_sortOrder = order;
    arrange();
}

void ImportanceModel::arrange()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<std::int64_t> before = std::exchange(m_order, arranged());
    std::vector<int> rows(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        rows[placeOf(m_order[row])] = static_cast<int>(row);
    for (const QModelIndex& old : persistentIndexList())
        changePersistentIndex(old, index(rows[placeOf(before[static_cast<std::size_t>(old.row())])], old.column()));
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<std::int64_t> ImportanceModel::arranged() const
{
    std::vector<std::int64_t> order = featuresOf(features());
    if (m_sortColumn == kFeatureColumn) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::ranges::reverse(order);
        return order;
    }
    const std::vector<double>& strengths = columnAt(m_sortColumn).strengths;
    if (strengths.empty())
        return order;
    const auto undefined = std::stable_partition(
        order.begin(), order.end(), [&](std::int64_t feature) { return !std::isnan(strengths[placeOf(feature)]); });
    std::stable_sort(order.begin(), undefined, [&](std::int64_t first, std::int64_t second) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::swap(first, second);
        return strengths[placeOf(first)] < strengths[placeOf(second)];
    });
    return order;
}

ImportanceScale ImportanceScale::of(const core::ImportanceScores& scores)
{
    const core::ImportanceMethod& method = core::importanceMethod(scores.id);
    ImportanceScale scale{method.neutral, method.neutral, method.neutral};
    for (std::size_t i = 0; i < scores.scores.size(); ++i) {
        const double score = scores.scores[i];
        const double deviation = scores.deviations.empty() ? 0.0 : scores.deviations[i];
        if (!std::isfinite(score) || !std::isfinite(deviation))
            continue;
        scale.low = std::min(scale.low, score - deviation);
        scale.high = std::max(scale.high, score + deviation);
    }
    if (method.twoSided) {
        const double reach = std::max(method.neutral - scale.low, scale.high - method.neutral);
        scale.low = method.neutral - reach;
        scale.high = method.neutral + reach;
    }
    return scale;
}

double ImportanceScale::positionOf(double score) const
{
    return isEmpty() ? 0.0 : std::clamp((score - low) / (high - low), 0.0, 1.0);
}

} // namespace ui

#include "moc_importance_model.cpp"
