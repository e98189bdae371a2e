#include "ui/views/faithfulness/test_picture.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kTextScale = 0.92;
constexpr double kPale = 0.5;

} // namespace

TestPicture::TestPicture(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void TestPicture::setFigure(TestFigure figure, bool isTruthKnown)
{
    m_isTruthKnown = isTruthKnown;
    m_figure = std::move(figure);
    m_marks.clear();
    m_pointed.reset();
    const double lines = figureLines(m_figure);
    setFixedHeight(static_cast<int>(std::ceil(lines * QFontMetricsF(themeFont(kTextScale)).height())) + 8);
    setAccessibleDescription(figureDescription(m_figure));
    setVisible(lines > 0.0);
    update();
}

void TestPicture::setPale(bool pale)
{
    if (std::exchange(m_isPale, pale) != pale)
        update();
}

bool TestPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const auto mark = std::ranges::find_if(
            m_marks, [&](const PictureMark& candidate) { return candidate.room.contains(help.pos()); });
        QToolTip::showText(help.globalPos(), mark == m_marks.end() ? accessibleName() : mark->tip, this);
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        m_pointed.reset();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

void TestPicture::keyPressEvent(QKeyEvent* event)
{
    const bool isBack = event->key() == Qt::Key_Left;
    if (m_marks.empty() || (!isBack && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_marks.size() - 1;
    if (!m_pointed)
        m_pointed = isBack ? last : 0;
    else if (isBack)
        m_pointed = *m_pointed == 0 ? 0 : *m_pointed - 1;
    else
        m_pointed = std::min(*m_pointed + 1, last);
    const PictureMark& mark = m_marks[*m_pointed];
    QToolTip::showText(mapToGlobal(mark.room.center().toPoint()), mark.tip, this);
    update();
}

void TestPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.setFont(themeFont(kTextScale));
    painter.setOpacity(m_isPale ? kPale : 1.0);
    m_marks = paintFigure(painter, QRectF(rect()).adjusted(4.0, 4.0, -4.0, -4.0), m_figure, theme, m_isTruthKnown);
    painter.setOpacity(1.0);
    painter.setBrush(Qt::NoBrush);
    if (m_pointed && *m_pointed < m_marks.size()) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawRect(m_marks[*m_pointed].room);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 4.0, 4.0);
    }
}

} // namespace ui
