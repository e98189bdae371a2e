#pragma once

#include "ui/views/row_model_view.h"

class QLabel;

namespace ui {

class ScoreStrip;
class WeightsMap;

/// Which input moves which attention? The attention's kernel as a heat map, and the scores that one test row leads to.
class WeightsView : public RowModelView {
    Q_OBJECT

public:
    explicit WeightsView(QWidget* parent = nullptr);
    ~WeightsView() override;

    [[nodiscard]] QString title() const override { return tr("Weights"); }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    [[nodiscard]] WeightsMap& map() { return *m_map; }
    [[nodiscard]] ScoreStrip& scores() { return *m_scores; }

protected:
    void showRow(std::int64_t row) override;
    void showNothing() override;
    void setScale(double scale) override;
    QWidget* figureWidget() override;

private:
    void sayWhatMoves();
    void showScores(std::int64_t row);
    void showRowParts(bool shown);

    WeightsMap* m_map;
    QLabel* m_outcome;
    ScoreStrip* m_scores;
};

} // namespace ui
