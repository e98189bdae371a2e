#include "ui/tables/columns_list.h"

#include "core/text/look.h"
#include "ui/tables/column_fit.h"
#include "ui/tables/columns_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace ui {

namespace {

constexpr int kNameWidth = 140;
constexpr int kKindWidth = 72;
constexpr int kMissingWidth = 64;
constexpr int kValuesWidth = 180;
constexpr int kRemarkWidth = 120;
constexpr int kFindWidth = 260;
constexpr int kRowHeight = 26;

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

} // namespace

ColumnsList::ColumnsList(QWidget* parent)
    : QWidget(parent), m_model(new ColumnsModel(this)), m_found(new FoundColumns(this)), m_find(new QLineEdit),
      m_view(new QTableView)
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
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
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
                           const std::string& label)
{
    m_find->clear();
    m_model->setTable(table, chosen);
    m_model->setLabel(label);
    m_fit->fitAnew();
    // Makes the first enabled row current for the keyboard.
    for (int row = 0; row < m_found->rowCount() && !m_view->currentIndex().isValid(); ++row)
        if (m_found->index(row, 0).flags() & Qt::ItemIsEnabled)
            m_view->setCurrentIndex(m_found->index(row, 0));
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
