#pragma once

#include "ui/charts/inspectable_chart.h"
#include "ui/views/seeds/seeds_figure.h"

namespace ui {

/// A run's dot in a feature's column.
struct SeedsDot {
    std::size_t result = 0; ///< an index of the summary's results
    std::int64_t feature = 0;

    bool operator==(const SeedsDot&) const = default;
};

/// Draws every run as a dot; a click on a dot opens its run. Up and Down move the highlight over the wide column's dots
/// by their share, Left and Right by their seed, Home and End to the lowest and the highest; Enter opens the run.
class SeedsPlot : public InspectableChart<SeedsDot> {
    Q_OBJECT

public:
    explicit SeedsPlot(QWidget* parent = nullptr);

    /// Shows these runs, or none (nullptr). The summary must outlive the plot or its next call.
    void setSummary(const core::SeedsSummary* summary, std::int64_t plannedRuns);
    /// Repaints at the next frame after the summary has grown.
    void showMore() { update(); }
    /// showsArticle: draws the article's share; isStale: fades runs of other settings, which do not open; presentSeed:
    /// of the run that the window shows, whose dot gets a ring.
    void setContext(bool showsArticle, bool isStale, std::uint32_t presentSeed);

    /// Paints the plot on another device in the colours of the theme, without highlight and focus ring.
    void paintFor(QPainter& painter, const QSizeF& size, const Theme& theme) const;

    /// The centre of a run's dot in this widget; result is an index of the summary's results.
    [[nodiscard]] QPointF dotAt(std::size_t result, std::int64_t feature) const;
    /// The seed of the highlighted dot.
    [[nodiscard]] std::optional<std::uint32_t> markedSeed() const;
    /// The share at the top of the axis.
    [[nodiscard]] double axisMaximum() const { return frame().scale.high; }

    [[nodiscard]] QString describe(const SeedsDot& dot) const override;
    [[nodiscard]] QSize sizeHint() const override { return {640, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

signals:
    /// A dot was clicked, or opened with the keyboard.
    void seedChosen(quint32 seed);

protected:
    [[nodiscard]] std::optional<SeedsDot> markAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<SeedsDot> markByKey(int key) const override;
    [[nodiscard]] QPointF tipPlace(const SeedsDot& dot) const override;
    /// The spread of the column's runs.
    [[nodiscard]] QString tipBeside(const QPointF& point) const override;
    void highlightMoved() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] SeedsFrame frame() const { return seedsFrame(m_scene, size()); }
    [[nodiscard]] std::size_t resultByKey(int key) const;
    void open();

    SeedsScene m_scene;
    SeedsFigure m_figure;
};

} // namespace ui
