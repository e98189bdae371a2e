#pragma once

#include "ui/views/row_model_view.h"

namespace ui {

class ScoreStrip;
class WeightsMap;

/// Shows which input moves which attention: the attention kernel as a heat map, and the scores of one test row.
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

private:
    void describeStrongest();
    void showScores(std::int64_t row);
    void showRowParts(bool shown);

    WeightsMap* m_map;
    QLabel* m_outcome;
    ScoreStrip* m_scores;
};

} // namespace ui
