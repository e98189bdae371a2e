#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/views/labelled_pin.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <optional>
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
    void showSnapshots(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                       std::size_t shown);
    /// Runs to compare with: their test loss and test accuracy behind the curves. They stay through clear().
    void setPinned(const std::vector<LabelledPin>& pins);
    /// The empty state, for a new run.
    void clear();

    [[nodiscard]] static QString question() { return tr("How well does it learn?"); }
    /// What the test says at the marked moment; empty: there is none.
    [[nodiscard]] QString momentText() const;

    [[nodiscard]] CurveChart& lossChart() const { return *m_loss; }
    [[nodiscard]] CurveChart& accuracyChart() const { return *m_accuracy; }

private:
    struct Marked {
        std::int64_t epoch = 0;
        std::int64_t batch = 0;
        double testLoss = 0.0;
        double testAccuracy = 0.0;
    };

    std::optional<Marked> m_marked;
    CurveChart* m_loss;
    CurveChart* m_accuracy;
};

} // namespace ui
