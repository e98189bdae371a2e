#include "ui/views/faithfulness/believe_view.h"

#include "ui/widgets/fill_box.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedLayout>

namespace ui {

BelieveView::BelieveView(QWidget* parent) : QWidget(parent), m_switch(new SegmentedControl), m_pages(new QStackedLayout)
{
    setObjectName(QStringLiteral("believeView"));
    m_switch->hide();
    fillBox(new QVBoxLayout(this), 8, {{m_switch, 0, Qt::AlignLeft}, {m_pages, 1}});
    connect(m_switch, &SegmentedControl::choose, m_pages, &QStackedLayout::setCurrentIndex);
    connect(m_pages, &QStackedLayout::currentChanged, this, &BelieveView::pageChanged);
}

void BelieveView::addPage(QWidget* page, const QString& name, const QString& help)
{
    m_switch->add(page->objectName() + QStringLiteral("Button"), name, tr("Page: %1").arg(name), help);
    m_pages->addWidget(page);
    m_switch->setVisible(m_pages->count() > 1);
}

void BelieveView::showPage(QWidget* page)
{
    const int place = m_pages->indexOf(page);
    if (place < 0)
        return;
    m_switch->setChosen(place);
    m_pages->setCurrentIndex(place);
}

QWidget* BelieveView::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace ui

#include "moc_believe_view.cpp"
