#pragma once

#include "ui/charts/diverging_scale.h"

#include <QTableView>

namespace ui {

class TauModel;

/// The table of TauModel as a heat map that fits its room: blue where two contradict each other, orange where they
/// agree. A value stands in each cell that has room for it; hover and the arrow keys tell it in any case.
class TauTable : public QTableView {
    Q_OBJECT

public:
    explicit TauTable(TauModel* model, QWidget* parent = nullptr);

    /// Whether what stands is about another moment.
    void setOld(bool old);
    [[nodiscard]] bool isOld() const { return m_isOld; }
    /// tau: from -1 to 1.
    [[nodiscard]] QRgb colourOf(double tau) const { return m_colours.colourOf(tau, 1.0); }

    [[nodiscard]] QSize sizeHint() const override { return {320, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    DivergingScale m_colours;
    bool m_isOld = false;
};

} // namespace ui
