#pragma once

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPoint>
#include <QWidget>

#include <cstdint>
#include <optional>

namespace ui {

/// A widget that draws itself, can be walked by keyboard, and shows a focus ring only if the focus came by keyboard.
class KeyboardChart : public QWidget {
    Q_OBJECT

protected:
    using QWidget::QWidget;

    [[nodiscard]] bool hasKeyboardFocus() const { return m_hasKeyboardFocus; }
    /// Draws the ring around the rectangle, or nothing without focus by keyboard.
    void paintFocusRing(QPainter& painter, const QRectF& around) const;
    /// Takes colours and fonts of another theme.
    virtual void restyle() { update(); }

    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_hasKeyboardFocus = false;
};

/// A chart with at most one highlighted mark, such as a bar, a cell or a dot. The mark under the mouse is highlighted,
/// keys move the highlight, Escape removes it. Its exact values appear as a tip and as the accessible description.
class InspectableChartBase : public KeyboardChart {
    Q_OBJECT

protected:
    explicit InspectableChartBase(QWidget* parent);

    /// Removes the highlight and its tip.
    virtual void clearHighlight() = 0;
    void showTip(const QPoint& globalPosition, const QString& text);
    void hideTip();
    /// The tip's position on the screen while one is shown.
    [[nodiscard]] const std::optional<QPoint>& tipPosition() const { return m_tipPosition; }

    void leaveEvent(QEvent* /*event*/) override { clearHighlight(); }
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<QPoint> m_tipPosition;
};

/// Mark identifies a mark and has operator==.
template <typename Mark>
class InspectableChart : public InspectableChartBase {
public:
    [[nodiscard]] const std::optional<Mark>& highlighted() const { return m_highlighted; }
    /// The values of a mark in words.
    [[nodiscard]] virtual QString describe(const Mark& mark) const = 0;

protected:
    using InspectableChartBase::InspectableChartBase;

    [[nodiscard]] virtual std::optional<Mark> markAt(const QPointF& point) const = 0;
    /// The mark that a key leads to from the highlighted one; nothing for a key without a meaning here.
    [[nodiscard]] virtual std::optional<Mark> markByKey(int key) const = 0;
    /// The place of a mark's tip when it was reached by keyboard.
    [[nodiscard]] virtual QPointF tipPlace(const Mark& mark) const = 0;
    /// The accessible description while no mark is highlighted.
    [[nodiscard]] virtual QString summary() const { return {}; }
    /// The tip at a point without a mark; empty: none.
    [[nodiscard]] virtual QString tipBeside(const QPointF& /*point*/) const { return {}; }
    virtual void highlightMoved() {}

    void highlight(const std::optional<Mark>& mark)
    {
        if (!mark)
            hideTip();
        setHighlighted(mark);
    }

    /// Repaints after a change of the data; tip and accessible description follow.
    void refresh()
    {
        if (tipPosition() && m_highlighted)
            showTip(*tipPosition(), describe(*m_highlighted));
        setAccessibleDescription(m_highlighted ? describe(*m_highlighted) : summary());
        update();
    }

    void clearHighlight() override { highlight(std::nullopt); }

    void mouseMoveEvent(QMouseEvent* event) override
    {
        setHighlighted(markAt(event->position()));
        const QString tip = m_highlighted ? describe(*m_highlighted) : tipBeside(event->position());
        if (tip.isEmpty())
            hideTip();
        else
            showTip(event->globalPosition().toPoint(), tip);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape && m_highlighted) {
            clearHighlight();
        } else if (const std::optional<Mark> mark = markByKey(event->key())) {
            highlight(mark);
            showTip(mapToGlobal(tipPlace(*mark).toPoint()), describe(*mark));
        } else {
            QWidget::keyPressEvent(event);
        }
    }

private:
    void setHighlighted(const std::optional<Mark>& mark)
    {
        if (mark == m_highlighted)
            return;
        m_highlighted = mark;
        setAccessibleDescription(mark ? describe(*mark) : summary());
        update();
        highlightMoved();
    }

    std::optional<Mark> m_highlighted;
};

/// The feature from 1 to `features` that Left, Right, Home or End leads to; the first press leads to `first`. Nothing
/// for another key, or without features.
std::optional<std::int64_t> featureByKey(int key, const std::optional<std::int64_t>& highlighted, std::int64_t first,
                                         std::int64_t features);

} // namespace ui
