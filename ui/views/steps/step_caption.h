#pragma once

#include "ui/text/step_caption_text.h"

#include <QFont>
#include <QWidget>

#include <optional>

namespace ui {

/// The caption of slow motion: the four steps of a batch side by side, each with its numbers. The present step is
/// highlighted, later ones show no numbers. Every number has a fixed place, so that nothing moves from batch to batch.
class StepCaption : public QWidget {
    Q_OBJECT

public:
    explicit StepCaption(QWidget* parent = nullptr);

    /// Shows the batch of this experiment up to this phase; underWay: highlights the phase.
    void showStep(const core::Experiment& experiment, const core::StepTrace& trace, core::StepPhase phase,
                  bool underWay);
    /// Shows the reason why there is no step, at the same size.
    void showNothing(const QString& reason);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect cell(int step) const;
    [[nodiscard]] bool isReached(int step) const { return step <= static_cast<int>(m_phase); }
    [[nodiscard]] bool isUnderWay(int step) const { return m_underWay && step == static_cast<int>(m_phase); }
    void paintReason(QPainter& painter) const;
    void paintStep(QPainter& painter, int step) const;
    void paintName(QPainter& painter, const QRect& line, int step) const;

    std::optional<core::StepTrace> m_trace;
    core::StepPhase m_phase = core::StepPhase::Forward;
    bool m_underWay = false;
    QString m_reason;
    std::array<StepText, 4> m_texts; ///< of m_trace
};

} // namespace ui
