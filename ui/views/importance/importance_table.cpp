#include "ui/views/importance/importance_table.h"

#include "ui/theme/theme.h"
#include "ui/views/importance/importance_delegate.h"
#include "ui/views/importance/importance_header.h"
#include "ui/views/importance/importance_model.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>

#include <algorithm>

namespace ui {

namespace {

constexpr double kTextScale = 0.88;
constexpr double kHeadScale = 0.82;
constexpr int kMinColumn = 20;
constexpr int kMaxColumn = 150;
constexpr int kMaxLine = 40;
/// From this size on texts grow with the table.
constexpr QSizeF kDesignSize(440.0, 560.0);
constexpr double kMaxScale = 1.25;
/// The first column has room for the word "golden" from this width of the table on.
constexpr int kWideEnough = 460;
/// Names take no more of the width.
constexpr double kMaxOfWidth = 0.34;

} // namespace

ImportanceTable::ImportanceTable(ImportanceModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new ImportanceDelegate(*model, this)), m_head(new ImportanceHeader)
{
    setModel(model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    QHeaderView& down = *verticalHeader();
    down.hide();
    down.setSectionResizeMode(QHeaderView::Fixed); // never looks at a thousand lines for their heights
    down.setMinimumSectionSize(8);
    setHorizontalHeader(m_head);
    m_head->setSortIndicator(ImportanceModel::kAttentionColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(model, &ImportanceModel::modelReset, this, &ImportanceTable::fit);
    fit();
}

void ImportanceTable::keyPressEvent(QKeyEvent* event)
{
    QTableView::keyPressEvent(event);
    tellCurrentCell(*this);
}

void ImportanceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ImportanceTable::fitFonts()
{
    const double scale =
        std::clamp(std::min(width() / kDesignSize.width(), height() / kDesignSize.height()), 1.0, kMaxScale);
    if (const QFont text = themeFont(kTextScale * scale); text != font())
        setFont(text);
    if (const QFont names = themeFont(kHeadScale * scale); names != m_head->font())
        m_head->setFont(names);
}

void ImportanceTable::fit()
{
    fitFonts();
    const QFontMetrics metrics(font());
    const int width = viewport()->width();
    const int number = metrics.horizontalAdvance(QString::number(std::max(model()->rowCount(), 10)));
    const int first = m_model->hasNames()
                          ? std::min(m_delegate->widthWithNames(metrics), static_cast<int>(kMaxOfWidth * width))
                      : width >= kWideEnough ? ImportanceDelegate::widthWithWord(metrics)
                                             : number + 18; // and the diamond
    const int methods = model()->columnCount() - 1;
    const int each = std::clamp((width - first) / methods, kMinColumn, kMaxColumn);
    for (int column = 1; column <= methods; ++column)
        setColumnWidth(column, each);
    setColumnWidth(ImportanceModel::kFeatureColumn, std::max(first, width - methods * each));
    m_head->fit(each);
    const int lines = std::max(model()->rowCount(), 1);
    verticalHeader()->setDefaultSectionSize(
        std::clamp(viewport()->height() / lines, metrics.height() - 1, kMaxLine)); // given to every line
}

} // namespace ui
