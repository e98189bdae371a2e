#include "ui/views/importance/tau_model.h"

#include "ui/text/figure_text.h"
#include "ui/text/importance_text.h"

#include <cmath>
#include <utility>

namespace ui {

void TauModel::setReport(std::shared_ptr<const core::ImportanceReport> report)
{
    m_report = std::move(report);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

core::MethodId TauModel::methodOf(int place)
{
    return core::importanceMethods()[static_cast<std::size_t>(place)].id;
}

int TauModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::importanceMethods().size());
}

QVariant TauModel::tauOf(const QModelIndex& index) const
{
    if (!m_report || index.column() >= index.row() || index.row() >= m_report->tau.rows())
        return {};
    return m_report->tau(index.row(), index.column());
}

QString TauModel::describe(const QModelIndex& index) const
{
    if (index.column() >= index.row())
        return methodHelp(methodOf(index.row()), m_report ? m_report->names : core::FeatureNames());
    const QString first = methodLabel(methodOf(index.column()));
    const QString second = methodLabel(methodOf(index.row()));
    const QVariant tau = tauOf(index);
    if (!tau.isValid())
        return tr("%1 and %2: not compared yet.").arg(first, second);
    if (std::isnan(tau.toDouble()))
        return tr("%1 and %2: nothing to compare, because one of them ranks nothing.").arg(first, second);
    return tr("%1 and %2: Kendall's tau %3.").arg(first, second, figureText(tau.toDouble()));
}

QVariant TauModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    QVariant tau = tauOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.row() == index.column())
            return methodLabel(methodOf(index.row()));
        if (!tau.isValid())
            return {};
        return std::isnan(tau.toDouble()) ? QStringLiteral("–") : roundedText(tau.toDouble());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return describe(index);
    case TauRole:
        return tau;
    default:
        return {};
    }
}

} // namespace ui
