#pragma once

#include "core/data/class_counts.h"
#include "ui/pictures/picture_file.h"
#include "ui/training/run_cache.h"
#include "ui/views/view.h"

namespace ui {

class CurveChart;

/// A pinned run as it is shown beside another one.
struct LabelledPin {
    std::size_t place = 0; ///< see pinName()
    QString label;         ///< what sets it apart from the run shown: "Learning rate 0.03"
    std::shared_ptr<const RunSnapshot> run;
};

/// Shows how well the network learns: loss and accuracy of each training batch and of the test rows over the run.
class CurvesView : public View {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Learning"); }
    [[nodiscard]] QString headline() const override { return question(); }
    /// The test loss and accuracy at the marked snapshot, the branches of the run, whether its test loss has been
    /// rising and whether a class has few test rows; empty without a snapshot.
    [[nodiscard]] QString line() const override;
    void showRun(const ShownRun& run) override;
    void clear() override;
    [[nodiscard]] bool hasPicture() const override { return true; }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Shows the curves of these snapshots, and marks one of them (an index), the branches of the run, its lowest test
    /// loss and the share of the larger class. Cheap enough for every frame.
    void showSnapshots(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots, std::size_t shown,
                       std::span<const core::BranchPoint> branches = {},
                       const std::optional<core::ClassCounts>& classes = std::nullopt);
    /// Shows test loss and accuracy of these runs behind the curves, also after clear().
    void setPinned(const std::vector<LabelledPin>& pins);

    /// Returns the type size of the curves, for what is shown beside them.
    [[nodiscard]] double typeScale() const;

    [[nodiscard]] CurveChart& lossChart() const { return *m_loss; }
    [[nodiscard]] CurveChart& accuracyChart() const { return *m_accuracy; }

signals:
    void typeScaleChanged(double scale);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme) override;

private:
    struct Marked {
        std::int64_t epoch = 0;
        std::int64_t batch = 0;
        double testLoss = 0.0;
        QString testAccuracy; ///< see besideMajority()
        QString branches;     ///< see branchText(); of the whole run, as in the picture
    };

    void showTrend(std::span<const core::Snapshot> snapshots);
    void showLowest(std::span<const core::Snapshot> snapshots);
    void showClasses(const core::Experiment& experiment, const std::optional<core::ClassCounts>& classes);
    void showNote();

    std::optional<Marked> m_marked;
    std::vector<double> m_testLosses; ///< at the ends of the epochs
    QString m_rising;                 ///< that the test loss has been rising; empty if it has not
    QString m_rare;                   ///< that a class has few test rows; empty if none has
    QLabel* m_note;                   ///< both; hidden if they are empty
    CurveChart* m_loss;
    CurveChart* m_accuracy;
};

/// Writes the curves of at least one snapshot as savePicture() does, with the run unless that is empty. Throws
/// std::runtime_error with the path and the reason.
void saveLearningChart(const QString& path, const core::Experiment& experiment,
                       std::span<const core::Snapshot> snapshots, const PictureFormat& format = {},
                       const std::string& run = {}, std::span<const core::BranchPoint> branches = {},
                       const std::optional<core::ClassCounts>& classes = std::nullopt);

} // namespace ui
