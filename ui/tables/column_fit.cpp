#include "ui/tables/column_fit.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kMeasuredColumns = 100; // measuring takes time
constexpr int kMeasuredRows = 100;
constexpr int kNarrowest = 56;
constexpr int kCellSlack = 8;

} // namespace

std::vector<int> columnsInRoom(const std::vector<int>& wanted, const std::vector<int>& least, int room)
{
    std::vector<int> widths(wanted.size());
    std::vector<std::size_t> open; // the columns that are narrower than wanted
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        widths[i] = std::min(wanted[i], least[i]);
        room -= widths[i];
        open.push_back(i);
    }
    const auto isWide = [&](std::size_t i) { return widths[i] >= wanted[i]; };
    std::erase_if(open, isWide);
    while (!open.empty() && room >= static_cast<int>(open.size())) {
        const int part = room / static_cast<int>(open.size());
        for (const std::size_t i : open) {
            const int more = std::min(part, wanted[i] - widths[i]);
            widths[i] += more;
            room -= more;
        }
        std::erase_if(open, isWide);
    }
    return widths;
}

ColumnFit::ColumnFit(QTableView& view, std::vector<int> least) : QObject(&view), m_view(view), m_least(std::move(least))
{
    QHeaderView* header = view.horizontalHeader();
    header->setResizeContentsPrecision(kMeasuredRows);
    view.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column) {
        const bool isStretched = header->stretchLastSection() && column == header->count() - 1;
        if (!m_isFitting && !isStretched && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_isUsers = true;
    });
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        shareRoom();
    return QObject::eventFilter(watched, event);
}

int ColumnFit::wantedWidth(int column) const
{
    const QAbstractItemView& view = m_view; // in which it is public
    const int width = std::max(view.sizeHintForColumn(column), m_view.horizontalHeader()->sectionSizeHint(column));
    return std::max(width + kCellSlack, kNarrowest);
}

void ColumnFit::fit()
{
    m_wanted.clear();
    for (int column = 0; column < std::min(m_view.horizontalHeader()->count(), kMeasuredColumns); ++column)
        m_wanted.push_back(wantedWidth(column));
    shareRoom();
}

void ColumnFit::shareRoom()
{
    QHeaderView& header = *m_view.horizontalHeader();
    if (m_isUsers || m_isFitting || static_cast<int>(m_wanted.size()) != std::min(header.count(), kMeasuredColumns))
        return;
    std::vector<int> least = m_least;
    least.resize(m_wanted.size(), m_least.back());
    const bool isWhole = header.count() <= kMeasuredColumns;
    const std::vector<int> widths = columnsInRoom(m_wanted, least, isWhole ? m_view.viewport()->width() : 0);
    m_isFitting = true;
    for (std::size_t column = 0; column < widths.size(); ++column)
        header.resizeSection(static_cast<int>(column), widths[column]);
    m_isFitting = false;
}

void ColumnFit::fitAnew()
{
    m_isUsers = false;
    fit();
}

} // namespace ui

#include "moc_column_fit.cpp"
