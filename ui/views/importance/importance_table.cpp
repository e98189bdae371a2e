#include "ui/views/importance/importance_table.h"

#include "ui/theme/type_scale.h"
#include "ui/widgets/name_lines.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr double kHeaderPadding = 4.0;
constexpr double kArrowRoom = 16.0;
constexpr double kArrowHeight = 7.0; ///< its middle, above the lower edge
constexpr double kMaxUpright = 88.0; ///< length of a name on one line; a longer one is elided

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

constexpr double kTableTextScale = 0.88;
constexpr double kHeadScale = 0.82;
constexpr int kMinColumn = 20;
constexpr int kMaxColumn = 150;
constexpr int kMaxLine = 40;
/// From this size on, texts grow with the table.
constexpr QSizeF kImportanceFigureSize(440.0, 560.0);
/// From this width of the table on, the first column has room for the word "golden".
constexpr int kMinTableWidth = 460;
/// The maximum part of the width that names take.
constexpr double kMaxNameOfWidth = 0.34;

} // namespace

ImportanceHeader::ImportanceHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setSortIndicatorShown(true);
}

QString ImportanceHeader::nameOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

QStringList ImportanceHeader::linesOf(int section, const QFontMetricsF& metrics) const
{
    return m_isOnOneLine ? QStringList{metrics.elidedText(nameOf(section), Qt::ElideRight, kMaxUpright)}
                         : nameLines(nameOf(section), metrics);
}

void ImportanceHeader::fit(int columnWidth)
{
    const QFontMetricsF metrics(boldOf(font()));
    m_isOnOneLine = columnWidth < 2.0 * nameLineHeight(metrics);
    double width = 0.0;
    for (int section = 1; section < count(); ++section)
        width = std::max(width, widthOf(linesOf(section, metrics), metrics));
    m_isUpright = width + 2.0 * kHeaderPadding > columnWidth;
    const double text = m_isUpright ? width : 2.0 * nameLineHeight(metrics);
    setFixedHeight(static_cast<int>(std::ceil(text + kArrowRoom + 2.0 * kHeaderPadding)));
    emit geometriesChanged();
    viewport()->update();
}

void ImportanceHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(*this);
    const bool isSorted = sortIndicatorSection() == section;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    const QFont strong = boldOf(font());
    painter->setFont(isSorted ? strong : font());
    painter->setPen(isSorted ? theme.text : theme.mutedText);
    const QFontMetricsF metrics(strong);
    const QStringList lines = linesOf(section, metrics);
    const QRectF room = QRectF(rect).adjusted(0.0, kHeaderPadding, 0.0, -kArrowRoom);
    const bool isNarrow = m_isUpright || widthOf(lines, metrics) + 2.0 * kHeaderPadding > rect.width();
    painter->save();
    painter->translate(isNarrow ? QPointF(room.center().x(), room.bottom()) : QPointF(room.left(), room.center().y()));
    if (isNarrow)
        painter->rotate(-90.0);
    const double height = nameLineHeight(metrics);
    const auto alignment = static_cast<int>(Qt::AlignVCenter | (isNarrow ? Qt::AlignLeft : Qt::AlignHCenter));
    double top = -height * static_cast<double>(lines.size()) / 2.0;
    for (const QString& line : lines) {
        const QRectF place(0.0, top - height, isNarrow ? room.height() : room.width(), 3.0 * height);
        painter->drawText(place, alignment, line);
        top += height;
    }
    painter->restore();
    if (isSorted)
        paintSortArrow(*painter, {rect.center().x() + 0.5, rect.bottom() - kArrowHeight}, sortIndicatorOrder(),
                       theme.text);
    painter->restore();
}

ImportanceTable::ImportanceTable(ImportanceModel* model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new ImportanceDelegate(*model, this)),
      m_header(new ImportanceHeader)
{
    setModel(model);
    setItemDelegate(m_delegate);
    showAsLines(*this);
    verticalHeader()->setMinimumSectionSize(8);
    setHorizontalHeader(m_header);
    m_header->setSortIndicator(ImportanceModel::kAttentionColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(model, &ImportanceModel::modelReset, this, &ImportanceTable::fit);
    fit();
}

void ImportanceTable::keyPressEvent(QKeyEvent* event)
{
    QTableView::keyPressEvent(event);
    showTipOfCurrentCell(*this);
}

void ImportanceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ImportanceTable::fitFonts()
{
    const double scale = typeGrowth(size(), kImportanceFigureSize, 1.25, 1.0);
    if (const QFont text = themeFont(kTableTextScale * scale); text != font())
        setFont(text);
    if (const QFont names = themeFont(kHeadScale * scale); names != m_header->font())
        m_header->setFont(names);
}

void ImportanceTable::fit()
{
    fitFonts();
    const QFontMetrics metrics(font());
    const int width = viewport()->width();
    const int number = metrics.horizontalAdvance(QString::number(std::max(model()->rowCount(), 10)));
    const int first = m_model->hasNames()
                          ? std::min(m_delegate->widthWithNames(metrics), static_cast<int>(kMaxNameOfWidth * width))
                      : width >= kMinTableWidth ? ImportanceDelegate::widthWithWord(metrics)
                                                : number + 18; // and the diamond
    const int methods = model()->columnCount() - 1;
    const int each = std::clamp((width - first) / methods, kMinColumn, kMaxColumn);
    for (int column = 1; column <= methods; ++column)
        setColumnWidth(column, each);
    setColumnWidth(ImportanceModel::kFeatureColumn, std::max(first, width - methods * each));
    m_header->fit(each);
    const int lines = std::max(model()->rowCount(), 1);
    verticalHeader()->setDefaultSectionSize(
        std::clamp(viewport()->height() / lines, metrics.height() - 1, kMaxLine)); // given to every line
}

} // namespace ui

#include "moc_importance_table.cpp"
