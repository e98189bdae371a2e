#include "ui/tables/columns_model.h"

#include "core/tables/prepare_table.h"
#include "core/text/phrase.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown_text.h"
#include "ui/text/table_text.h"

#include <QApplication>
#include <QPalette>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace ui {

void ColumnsModel::setTable(std::shared_ptr<const core::Table> table, const std::vector<std::string>& chosen)
{
    beginResetModel();
    m_table = std::move(table);
    m_label.clear();
    m_whyNot.clear();
    m_checked.clear();
    m_leftOut.clear();
    const std::set<std::string> wanted(chosen.begin(), chosen.end());
    if (m_table) {
        for (const core::TableColumn& column : m_table->columns) {
            auto why = core::whyNoFeature(column, m_table->rows);
            if (wanted.contains(column.name) && core::isIdentifierByName(column))
                why.reset(); // a run that was trained with it can be opened
            m_whyNot.push_back(why ? tablePhrase(*why) : QString());
            m_checked.push_back(!why && (wanted.empty() || wanted.contains(column.name)));
        }
        // The chosen names may be those of another format of the table.
        if (std::ranges::find(m_checked, true) == m_checked.end())
            std::transform(m_whyNot.begin(), m_whyNot.end(), m_checked.begin(),
                           [](const QString& why) { return why.isEmpty(); });
    }
    endResetModel();
}

void ColumnsModel::setLabel(const std::string& label)
{
    m_label = label;
    emitDataChanged();
}

void ColumnsModel::setLeftOut(std::map<std::string, QString> reasons)
{
    if (m_leftOut == reasons)
        return;
    m_leftOut = std::move(reasons);
    emitDataChanged();
}

void ColumnsModel::emitDataChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ColumnsModel::check(const std::vector<int>& rows, bool checked)
{
    for (const int row : rows)
        if (m_whyNot[static_cast<std::size_t>(row)].isEmpty())
            m_checked[static_cast<std::size_t>(row)] = checked;
    emitDataChanged();
    emit featuresChanged();
}

std::vector<std::string> ColumnsModel::features() const
{
    std::vector<std::string> names;
    for (int row = 0; row < rowCount(); ++row)
        if (isChecked(row))
            names.push_back(columnAt(row).name);
    return names;
}

bool ColumnsModel::isAll() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (canBeFeature(row) && !isChecked(row))
            return false;
    return true;
}

const core::TableColumn& ColumnsModel::columnAt(int row) const
{
    return m_table->columns[static_cast<std::size_t>(row)];
}

bool ColumnsModel::canBeFeature(int row) const
{
    return m_whyNot[static_cast<std::size_t>(row)].isEmpty() && columnAt(row).name != m_label;
}

bool ColumnsModel::isChecked(int row) const
{
    return canBeFeature(row) && m_checked[static_cast<std::size_t>(row)];
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnsModel::remarkAt(int row) const
{
    const core::TableColumn& column = columnAt(row);
    if (column.name == m_label)
        return tr("to be predicted");
    if (const QString& why = m_whyNot[static_cast<std::size_t>(row)]; !why.isEmpty())
        return tr("left out: %1").arg(why);
    const auto leftOut = m_leftOut.find(column.name);
    return leftOut == m_leftOut.end() || !isChecked(row) ? QString() : tr("left out: %1").arg(leftOut->second);
}

QString ColumnsModel::textAt(int row, int column) const
{
    const core::TableColumn& shown = columnAt(row);
    switch (column) {
    case Name:
        return shownCell(shown.name);
    case Kind:
        return kindText(shown.kind);
    case Missing:
        return grouped(shown.missing);
    case Values:
        return valuesText(shown);
    case Remark:
        return remarkAt(row);
    default:
        return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, index.column());
    case Qt::ToolTipRole: {
        const QString full =
            index.column() == Name ? shownText(columnAt(row).name).left(1'000) : textAt(row, index.column());
        return QStringLiteral("<p>%1</p>").arg(full.toHtmlEscaped());
    }
    case Qt::CheckStateRole:
        if (index.column() == Name)
            return isChecked(row) ? Qt::Checked : Qt::Unchecked;
        break;
    case Qt::TextAlignmentRole:
        if (index.column() == Missing)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case Qt::ForegroundRole:
        if (!canBeFeature(row) || index.column() == Remark)
            return QApplication::palette().color(QPalette::PlaceholderText);
        break;
    default:
        break;
    }
    return {};
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == Missing)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Learn from"), tr("Type"), tr("Missing"), tr("Values")}.value(section);
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.column() != Name)
        return Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
           (canBeFeature(index.row()) ? Qt::ItemIsEnabled : Qt::NoItemFlags);
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name || !canBeFeature(index.row()))
        return false;
    check({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

} // namespace ui

#include "moc_columns_model.cpp"
