#include "ui/window/notice_place.h"

#include "ui/actions/recovery_bar.h"
#include "ui/widgets/notice_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kGapAfterMenus = 16;

} // namespace

NoticePlace::NoticePlace(QMenuBar& menus, Safekeeping& safekeeping)
    : QWidget(menus.window()), m_menus(menus), m_recovery(new RecoveryBar(safekeeping, this)),
      m_notice(new NoticeBar(this))
{
    setObjectName(QStringLiteral("noticePlace"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_notice, 1);
    line->addWidget(m_recovery, 1);
    for (QObject* source : std::initializer_list<QObject*>{window(), &m_menus, m_recovery, m_notice})
        source->installEventFilter(this);
    arrange();
}

bool NoticePlace::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LayoutRequest:
    case QEvent::ActionAdded:
    case QEvent::StyleChange:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        arrange();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool NoticePlace::event(QEvent* event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isDone;
}

void NoticePlace::arrange()
{
    m_recovery->setShort(!m_notice->isHidden());
    const int whole = window()->width();
    const QRect lastMenu =
        m_menus.actions().isEmpty() ? QRect() : m_menus.actionGeometry(m_menus.actions().constLast());
    const int left = std::min(lastMenu.right() + kGapAfterMenus, whole / 2);
    const int width = whole - left;
    setGeometry(left, 0, width, std::max(m_menus.height(), heightForWidth(width)));
    raise();
}

} // namespace ui

#include "moc_notice_place.cpp"
