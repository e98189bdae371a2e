#pragma once

#include "ui/views/seeds/seeds_figure.h"

#include <QPointF>
#include <QWidget>

#include <cstdint>
#include <optional>

namespace ui {

/// Every run as a dot, that can be pointed at and opened.
///
/// With the keyboard: up and down move a mark over the wide column's dots by their share, left and right by their
/// seed, Home and End to the lowest and the highest; Enter opens, Escape lets go.
class SeedsPlot : public QWidget {
    Q_OBJECT

public:
    explicit SeedsPlot(QWidget* parent = nullptr);

    /// Other runs, or none (nullptr). The summary must outlive the plot or its next call; plannedRuns gives the dots'
    /// size.
    void setSummary(const core::SeedsSummary* summary, std::int64_t plannedRuns);
    /// The summary has more runs. Painted at the next frame.
    void showMore() { update(); }
    /// Whether the runs were made with the article's settings apart from the seed.
    void setArticleShown(bool shown);
    /// The runs were made with other settings: they are faded, and do not open.
    void setStale(bool stale);
    /// The seed of the run that the window shows; its dot has a ring.
    void setPresentSeed(std::optional<std::uint32_t> seed);

    /// Paints what the widget shows elsewhere, in these colours: without what mouse and keyboard point at.
    void paintFor(QPainter& painter, const QSizeF& size, const Theme& theme) const;

    /// Where a run's dot stands in this widget; result is an index of the summary's results.
    [[nodiscard]] QPointF dotAt(std::size_t result, std::int64_t feature) const;
    /// The seed of the marked dot.
    [[nodiscard]] std::optional<std::uint32_t> markedSeed() const;
    /// The share at the top of the axis.
    [[nodiscard]] double axisMaximum() const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

signals:
    /// A dot was clicked, or opened with the keyboard.
    void seedChosen(quint32 seed);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Dot {
        std::size_t result = 0;
        std::int64_t feature = 0;
    };

    [[nodiscard]] SeedsFrame frame() const { return seedsFrame(m_scene, size()); }
    [[nodiscard]] std::optional<Dot> dotUnder(const QPointF& point) const;
    [[nodiscard]] std::optional<std::size_t> nextByKey(int key) const;
    [[nodiscard]] QString tipOf(const Dot& dot) const;
    void mark(std::optional<Dot> dot);
    void open();
    void showTip(const QPoint& globalPosition, const QString& text);
    void hideTip();

    SeedsScene m_scene;
    SeedsFigure m_figure;
    bool m_hasTip = false;
    bool m_keyboardFocus = false; ///< came by keyboard, so it is shown
};

} // namespace ui
