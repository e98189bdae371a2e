#pragma once

#include "ui/charts/branch_marks.h"
#include "ui/charts/curve_marks.h"
#include "ui/charts/curve_points.h"
#include "ui/charts/pin_curves.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Two curves over the epochs of a run, of the training and of the test rows, with the snapshot shown marked. Setters
/// are cheap: of many calls between two frames, the last one is painted.
class CurveChart : public QWidget {
    Q_OBJECT

public:
    enum class Measure {
        Loss,    ///< on a logarithmic axis
        Accuracy ///< on a linear one that ends at 1
    };

    explicit CurveChart(Measure measure, QWidget* parent = nullptr);
    ~CurveChart() override;

    void setTitle(const QString& title);
    /// Sets the length of the time axis, at least 1.
    void setEpochs(int epochs);
    /// Replaces both curves; each ascends in epochs. NaN leaves a gap, values beyond the axis are held at its end.
    void setCurves(std::vector<CurvePoint> train, std::vector<CurvePoint> test);
    /// Draws the curves of pinned runs as fine lines behind. They survive clear().
    void setPinned(std::vector<PinnedCurve> curves);
    /// Marks the snapshot shown, in epochs; NaN: none. The legend gives the values there.
    void setSnapshot(double epochs);
    /// Marks the moments from which the run went on with another learning rate, each with a dashed line and a label.
    void setBranches(std::vector<BranchMark> branches);
    /// Draws a value as a dashed line across the run, with its label; nothing: none.
    void setLevel(std::optional<CurveLevel> level);
    /// Marks a point of the test's curve, with its label; nothing: none.
    void setMoment(std::optional<CurveMoment> moment);
    /// Shows the empty state, for a new run.
    void clear();

    /// Paints the chart in its present size on another device, in the colours of the theme.
    void paint(QPainter& painter, const Theme& theme);

    /// Returns the places of the marks and of their labels in the widget; empty ones where they are not drawn.
    struct MarkPlaces {
        QRectF level; ///< without height
        QRectF levelLabel;
        QRectF moment;
        QRectF momentLabel;
    };
    [[nodiscard]] MarkPlaces markPlaces() const;

    /// Returns the size of the chart's title as a multiple of the base size: it grows with the chart.
    [[nodiscard]] double typeScale() const;

    /// A curve's value in the legend: "1.2e-5", "0.9998", "3.4e12", or a dash.
    [[nodiscard]] QString valueText(double value) const;

    [[nodiscard]] QSize sizeHint() const override { return {300, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 86}; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Frame;
    struct Content;

    [[nodiscard]] Frame frame(const Theme& theme) const;
    void paintGrid(QPainter& painter, const Frame& frame) const;
    void paintHeader(QPainter& painter, const Frame& frame) const;
    void paintSnapshot(QPainter& painter, const Frame& frame) const;
    /// The labels in the plot, in the order in which they get their places.
    struct Labels {
        std::vector<QRectF> branches;
        QRectF moment;
        QRectF level;
    };
    [[nodiscard]] Labels labelPlaces(const Frame& frame) const;
    void paintLabels(QPainter& painter, const Frame& frame) const;
    static void paintEmpty(QPainter& painter, const Frame& frame);
    void updateLines(const Frame& frame);
    void updateAccessibility();

    Measure m_measure;
    std::unique_ptr<Content> m_content;
};

} // namespace ui
