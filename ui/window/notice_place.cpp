#include "ui/window/notice_place.h"

#include "ui/actions/recovery_bar.h"
#include "ui/widgets/notice_bar.h"

#include <QEvent>
#include <QMenuBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kGapAfterMenus = 16;
constexpr int kNarrow = 900; ///< pixels

} // namespace

NoticePlace::NoticePlace(QMenuBar& menus, Safekeeping& safekeeping)
    : QWidget(menus.window()), m_menus(menus), m_recovery(new RecoveryBar(safekeeping, this)),
      m_notice(new NoticeBar(this))
{
    setObjectName(QStringLiteral("noticePlace"));
    for (QObject* source : std::initializer_list<QObject*>{window(), &m_menus, m_recovery, m_notice})
        source->installEventFilter(this);
    arrange();
}

bool NoticePlace::eventFilter(QObject* watched, QEvent* event)
{
    const bool isBar = watched == m_recovery || watched == m_notice;
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::ActionAdded:
    case QEvent::StyleChange:
        if (!isBar) // their sizes follow from the arrangement
            arrange();
        break;
    case QEvent::LayoutRequest:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        if (isBar)
            arrange();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void NoticePlace::arrange()
{
    const bool hasNotice = !m_notice->isHidden();
    const bool hasOffer = !m_recovery->isHidden();
    if (!hasNotice && !hasOffer) {
        hide();
        return;
    }
    const int whole = window()->width();
    const QRect lastMenu =
        m_menus.actions().isEmpty() ? QRect() : m_menus.actionGeometry(m_menus.actions().constLast());
    const int left = std::min(lastMenu.right() + kGapAfterMenus, whole / 2);
    const int width = whole - left;
    m_recovery->setShort(hasNotice, width < kNarrow);
    const int offered = !hasOffer ? 0 : hasNotice ? m_recovery->sizeHint().width() : width;
    int height = m_menus.height();
    if (hasNotice)
        height = std::max(height, m_notice->heightForWidth(width - offered));
    if (hasOffer)
        height = std::max(height, m_recovery->hasHeightForWidth() ? m_recovery->heightForWidth(offered)
                                                                  : m_recovery->sizeHint().height());
    setGeometry(left, 0, width, height);
    m_notice->setGeometry(0, 0, width - offered, height);
    m_recovery->setGeometry(width - offered, 0, offered, height);
    show();
    raise();
}

} // namespace ui

#include "moc_notice_place.cpp"
