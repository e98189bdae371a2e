#include "ui/tables/columns_list.h"

#include "core/text/look.h"
#include "ui/tables/column_fit.h"
#include "ui/tables/columns_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/style_mark.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <array>
#include <set>

namespace ui {

namespace {

constexpr int kNameWidth = 140;
constexpr int kKindWidth = 72;
constexpr int kMissingWidth = 64;
constexpr int kValuesWidth = 180;
constexpr int kRemarkWidth = 120;
constexpr int kFindWidth = 260;
constexpr int kRowHeight = 26;
constexpr int kLeastRows = 3; // with the head

/// The same for texts that look the same, whatever their case.
QString lookForSearch(const QString& text)
{
    return QString::fromStdString(core::lookOf(text.toLower().toStdString()));
}

/// The columns whose names have the wanted text in them, whatever its normal form and what is invisible.
class FoundColumns : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void find(const QString& text)
    {
        m_wanted = lookForSearch(text);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex name = sourceModel()->index(row, ColumnsModel::Name, parent);
        return m_wanted.isEmpty() || lookForSearch(name.data().toString()).contains(m_wanted);
    }

private:
    QString m_wanted;
};

/// Greys the check boxes of columns that cannot be features. Their rows can be selected, so they are not disabled.
class ColumnDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == ColumnsModel::Name && !(index.flags() & Qt::ItemIsUserCheckable))
            option->state &= ~QStyle::State_Enabled;
    }
};

/// The uses of a column, in the order of the combo box.
using Use = std::optional<core::ColumnType>;
constexpr std::array kUses{Use(), Use(core::ColumnType::Number), Use(core::ColumnType::Category),
                           Use(core::ColumnType::Skip)};

QString useName(const Use& use)
{
    if (!use)
        return ColumnsList::tr("As it is");
    switch (*use) {
    case core::ColumnType::Number:
        return ColumnsList::tr("Number");
    case core::ColumnType::Category:
        return ColumnsList::tr("Category");
    case core::ColumnType::Skip:
        break;
    }
    return ColumnsList::tr("Leave out");
}

} // namespace

ColumnsList::ColumnsList(QWidget* parent)
    : QWidget(parent), m_model(new ColumnsModel(this)), m_found(new FoundColumns(this)), m_type(new QComboBox),
      m_find(new QLineEdit), m_view(new QTableView)
{
    m_found->setSourceModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    makeHead();
    makeView();
    column->addWidget(m_view, 1);
}

void ColumnsList::makeHead()
{
    auto* title = new QLabel(tr("Columns"));
    title->setFont(themeFont(1.0, QFont::DemiBold));
    m_find->setObjectName(QStringLiteral("findColumnEdit"));
    m_find->setAccessibleName(tr("Find a column"));
    m_find->setPlaceholderText(tr("Find a column"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(kFindWidth);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this,
            [this](const QString& text) { static_cast<FoundColumns*>(m_found)->find(text); });
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addStretch(1);
    addTypeCombo(*head);
    head->addWidget(m_find);
    const auto addButton = [this, head](const char* name, const QString& text, const QString& help, bool checks) {
        QPushButton* button = makeButton(name, text, help);
        button->setAccessibleName(help);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, checks] { checkShown(checks); });
        head->addWidget(button);
    };
    addButton("allColumnsButton", tr("All"), tr("Learn from all columns in the list that can be used"), true);
    addButton("noColumnsButton", tr("None"), tr("Learn from none of the columns in the list"), false);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void ColumnsList::addTypeCombo(QHBoxLayout& head)
{
    const QString help = tr("What the selected columns are used as. Several are selected with Shift or Ctrl.");
    m_type->setObjectName(QStringLiteral("columnTypeCombo"));
    m_type->setAccessibleName(tr("Use the selected columns as"));
    m_type->setToolTip(help);
    m_type->setPlaceholderText(tr("Several"));
    for (const Use& use : kUses)
        m_type->addItem(useName(use));
    auto* title = new QLabel(tr("Use as"));
    title->setBuddy(m_type);
    title->setToolTip(help);
    setStyleMark(title, "tone", "muted");
    head.addWidget(title);
    head.addWidget(m_type);
    connect(m_type, &QComboBox::activated, this,
            [this](int place) { useSelectedAs(kUses.at(static_cast<std::size_t>(place))); });
}

/// In the search field, Return moves the focus to the list instead of pressing the dialog's OK.
bool ColumnsList::eventFilter(QObject* watched, QEvent* event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    m_view->setFocus();
    return true;
}

void ColumnsList::makeView()
{
    m_view->setObjectName(QStringLiteral("tableColumns"));
    m_view->setAccessibleName(tr("Columns of the table"));
    m_view->setModel(m_found);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegateForColumn(ColumnsModel::Name, new ColumnDelegate(m_view));
    m_view->setMinimumHeight(kLeastRows * kRowHeight);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, &ColumnsList::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ColumnsList::showType);
    connect(m_model, &ColumnsModel::dataChanged, this, &ColumnsList::showType);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView& across = *m_view->horizontalHeader();
    across.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    across.setHighlightSections(false);
    across.setStretchLastSection(true);
    m_fit = new ColumnFit(*m_view, {kNameWidth, kKindWidth, kMissingWidth, kValuesWidth, kRemarkWidth});
    connect(m_model, &ColumnsModel::dataChanged, m_fit, &ColumnFit::fit);
}

void ColumnsList::setTable(const std::shared_ptr<const core::Table>& table, const std::vector<std::string>& chosen,
                           const std::map<std::string, core::ColumnType>& types, const std::string& label)
{
    m_find->clear();
    m_model->setTable(table, chosen, types);
    m_model->setLabel(label);
    m_fit->fitAnew();
    // Makes the first row that can be checked current for the keyboard.
    for (int row = 0; row < m_found->rowCount() && !m_view->currentIndex().isValid(); ++row)
        if (m_found->index(row, 0).flags() & Qt::ItemIsUserCheckable)
            m_view->setCurrentIndex(m_found->index(row, 0));
    showType();
}

std::vector<int> ColumnsList::selectedRows() const
{
    std::set<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        rows.insert(m_found->mapToSource(index).row());
    return {rows.begin(), rows.end()};
}

void ColumnsList::useSelectedAs(std::optional<core::ColumnType> type)
{
    m_model->setType(selectedRows(), type);
}

/// Shows what the selected columns are used as; nothing where they differ.
void ColumnsList::showType()
{
    const std::vector<int> rows = selectedRows();
    m_type->setEnabled(!rows.empty());
    if (rows.empty()) {
        m_type->setCurrentIndex(0);
        return;
    }
    const Use use = m_model->typeAt(rows.front());
    const bool isOne = std::ranges::all_of(rows, [&](int row) { return m_model->typeAt(row) == use; });
    m_type->setCurrentIndex(isOne ? static_cast<int>(std::ranges::find(kUses, use) - kUses.begin()) : -1);
}

/// Offers the same as the combo box, at the mouse or at the current row.
void ColumnsList::showMenu(const QPoint& place)
{
    if (selectedRows().empty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnTypeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Use as"));
    for (std::size_t i = 0; i < kUses.size(); ++i) {
        QAction* action = menu->addAction(useName(kUses.at(i)));
        action->setCheckable(true);
        action->setChecked(m_type->currentIndex() == static_cast<int>(i));
        connect(action, &QAction::triggered, this, [this, use = kUses.at(i)] { useSelectedAs(use); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void ColumnsList::checkShown(bool checked)
{
    std::vector<int> rows;
    for (int row = 0; row < m_found->rowCount(); ++row)
        rows.push_back(m_found->mapToSource(m_found->index(row, 0)).row());
    m_model->check(rows, checked);
}

} // namespace ui

#include "moc_columns_list.cpp"
