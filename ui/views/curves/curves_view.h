#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/pictures/picture_file.h"
#include "ui/views/labelled_pin.h"
#include "ui/views/view.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ui {

class CurveChart;

/// How well does it learn? Loss and accuracy over the run: of each training batch, and of the test rows.
class CurvesView : public View {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Learning"); }
    [[nodiscard]] QString headline() const override { return question(); }
    /// Shows the test loss and accuracy at the marked snapshot in a sentence; empty without a snapshot.
    [[nodiscard]] QString line() const override;
    void showRun(const ShownRun& run) override;
    void clear() override;
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Shows the curves of all these moments, and marks one of them (an index). Cheap enough for every frame.
    void showSnapshots(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                       std::size_t shown);
    /// Runs to compare with: their test loss and test accuracy behind the curves. They stay through clear().
    void setPinned(const std::vector<LabelledPin>& pins);

    [[nodiscard]] CurveChart& lossChart() const { return *m_loss; }
    [[nodiscard]] CurveChart& accuracyChart() const { return *m_accuracy; }

protected:
    void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme) override;

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

/// Writes the curves until the last of these snapshots, of which there is at least one, as savePicture() does; the
/// picture carries the run, unless that is empty. Throws std::runtime_error with the path and the reason.
void saveLearningChart(const QString& path, const core::Experiment& experiment,
                       std::span<const core::Snapshot> snapshots, const PictureFormat& format = {},
                       const std::string& run = {});

} // namespace ui
