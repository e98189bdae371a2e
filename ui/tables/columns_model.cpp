#include "ui/tables/columns_model.h"

#include "core/tables/prepare_table.h"
#include "core/text/phrase.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace ui {

void ColumnsModel::setTable(std::shared_ptr<const core::Table> table, const std::vector<std::string>& chosen,
                            Types types)
{
    beginResetModel();
    m_table = std::move(table);
    m_label.clear();
    m_leftOut.clear();
    m_types = std::move(types);
    // The chosen names may be those of another format of the table.
    std::erase_if(m_types, [this](const auto& type) { return !m_table || !m_table->find(type.first); });
    const auto columns = static_cast<std::size_t>(rowCount());
    m_whyNot.assign(columns, {});
    m_whyUnchecked.assign(columns, {});
    m_checked.assign(columns, false);
    const std::set<std::string> wanted(chosen.begin(), chosen.end());
    for (int row = 0; row < rowCount(); ++row) {
        judge(row);
        m_checked[static_cast<std::size_t>(row)] =
            m_whyNot[static_cast<std::size_t>(row)].isEmpty() && wanted.contains(columnAt(row).name);
    }
    if (std::ranges::find(m_checked, true) == m_checked.end())
        for (int row = 0; row < rowCount(); ++row)
            m_checked[static_cast<std::size_t>(row)] = isSuggested(row);
    endResetModel();
}

/// Finds out whether a column can be a feature, and whether it is one by default. Whether its cells fit a type that was
/// chosen is seen when the table is prepared.
void ColumnsModel::judge(int row)
{
    const core::TableColumn& column = columnAt(row);
    const auto type = typeAt(row);
    std::optional<core::Phrase> whyNot = core::whyNoFeature(column, m_table->rows);
    std::optional<core::Phrase> whyUnchecked = core::whyLeftOut(column, m_table->rows);
    const bool holdsNothing = column.kind == core::ColumnKind::Empty || column.kind == core::ColumnKind::Constant;
    if (type && !holdsNothing)
        whyNot = whyUnchecked = std::nullopt;
    const auto place = static_cast<std::size_t>(row);
    m_whyNot[place] = whyNot ? tablePhrase(*whyNot) : QString();
    m_whyUnchecked[place] = whyUnchecked ? tablePhrase(*whyUnchecked) : QString();
    if (type == core::ColumnType::Skip)
        m_whyNot[place] = m_whyUnchecked[place] = tr("by choice");
}

bool ColumnsModel::isSuggested(int row) const
{
    return m_whyNot[static_cast<std::size_t>(row)].isEmpty() && m_whyUnchecked[static_cast<std::size_t>(row)].isEmpty();
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
        if (!checked || isSuggested(row))
            m_checked[static_cast<std::size_t>(row)] = checked;
    emitDataChanged();
    emit featuresChanged();
}

void ColumnsModel::setType(const std::vector<int>& rows, std::optional<core::ColumnType> type)
{
    for (const int row : rows) {
        if (type)
            m_types[columnAt(row).name] = *type;
        else
            m_types.erase(columnAt(row).name);
        judge(row);
        m_checked[static_cast<std::size_t>(row)] = isSuggested(row);
    }
    emitDataChanged();
    emit featuresChanged();
}

void ColumnsModel::setTypeOf(const std::vector<std::string>& names, core::ColumnType type)
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        if (std::ranges::find(names, columnAt(row).name) != names.end())
            rows.push_back(row);
    setType(rows, type);
}

std::optional<core::ColumnType> ColumnsModel::typeAt(int row) const
{
    const auto type = m_types.find(columnAt(row).name);
    return type == m_types.end() ? std::nullopt : std::optional(type->second);
}

std::vector<std::string> ColumnsModel::features() const
{
    std::vector<std::string> names;
    for (int row = 0; row < rowCount(); ++row)
        if (isChecked(row))
            names.push_back(columnAt(row).name);
    return names;
}

bool ColumnsModel::isDefault() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (canBeFeature(row) && isChecked(row) != isSuggested(row))
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
    if (const QString& why = m_whyUnchecked[static_cast<std::size_t>(row)]; !why.isEmpty() && !isChecked(row))
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
        return usedAsText(shown.kind, typeAt(row));
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
    case Qt::FontRole:
        if (index.column() == Kind && typeAt(row)) {
            QFont font = QApplication::font("QAbstractItemView");
            font.setWeight(QFont::DemiBold); // it was chosen
            return font;
        }
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
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled |
           (canBeFeature(index.row()) ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name || !canBeFeature(index.row()))
        return false;
    m_leftOut.erase(columnAt(index.row()).name); // it was judged unchecked
    m_checked[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    emitDataChanged();
    emit featuresChanged();
    return true;
}

} // namespace ui

#include "moc_columns_model.cpp"
