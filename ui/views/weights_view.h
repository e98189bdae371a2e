#pragma once

#include "core/training/model.h"

#include <QWidget>

#include <cstdint>
#include <memory>

class QLabel;

namespace ui {

class RowField;
class ScoreStrip;
class WeightsMap;

/// Which input moves which attention? The attention's kernel as a heat map, and the scores that one test row leads to.
class WeightsView : public QWidget {
    Q_OBJECT

public:
    explicit WeightsView(QWidget* parent = nullptr);
    ~WeightsView() override;

    /// Shows this model. Cheap enough for every frame; while hidden it only remembers.
    void setModel(std::shared_ptr<const core::Model> model);
    /// The empty state, for a new run.
    void clear();
    /// The test row, an index into the data set's testRows; beyond the last: the last.
    void setRow(std::int64_t testRow);

    [[nodiscard]] WeightsMap& map() { return *m_map; }
    [[nodiscard]] ScoreStrip& scores() { return *m_scores; }

signals:
    /// A person chose another test row.
    void rowChosen(std::int64_t testRow);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showNothing();
    void showRow();
    void showRowParts(bool shown);
    void fitTexts();

    std::shared_ptr<const core::Model> m_model;
    std::int64_t m_row = 0;
    bool m_stale = true; ///< what is drawn is not what was set
    QLabel* m_question;
    QLabel* m_headline;
    QLabel* m_caption;
    WeightsMap* m_map;
    RowField* m_rowField;
    QLabel* m_outcome;
    ScoreStrip* m_scores;
};

} // namespace ui
