#pragma once

#include "core/training/experiment.h"
#include "core/training/history.h"
#include "ui/views/labelled_pin.h"

#include <QWidget>

#include <cstddef>
#include <span>
#include <vector>

namespace ui {

class CurveChart;

/// How well does it learn? Loss and accuracy over the run: of each training batch, and of the test rows.
class CurvesView : public QWidget {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);

    /// Shows the curves of all these moments, and marks one of them (an index). Cheap enough for every frame.
    void showMoments(const core::Experiment& experiment, std::span<const core::Moment> moments, std::size_t shown);
    /// Runs to compare with: their test loss and test accuracy behind the curves. They stay through clear().
    void setPinned(const std::vector<LabelledPin>& pins);
    /// The empty state, for a new run.
    void clear();

    [[nodiscard]] CurveChart& lossChart() const { return *m_loss; }
    [[nodiscard]] CurveChart& accuracyChart() const { return *m_accuracy; }

private:
    CurveChart* m_loss;
    CurveChart* m_accuracy;
};

} // namespace ui
