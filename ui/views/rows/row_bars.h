#pragma once

#include "core/data/feature_roles.h"

#include <QWidget>

namespace ui {

/// The attention of a single row as bars, with the mean of all rows as a line across each.
class RowBars : public QWidget {
    Q_OBJECT

public:
    explicit RowBars(QWidget* parent = nullptr);

    /// row and mean are (inputs), of which the roles' groups make bars; an empty row shows the mean alone. The axis
    /// never shrinks while the number of features stays, so that rows can be compared.
    void setBars(std::vector<float> row, std::vector<double> mean, const core::FeatureRoles& roles);
    /// Shows the reason why there are no bars.
    void setHint(const QString& hint);

    [[nodiscard]] const std::vector<float>& row() const { return m_row; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 168}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 128}; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Frame;

    [[nodiscard]] Frame frame() const;
    [[nodiscard]] QString describe(std::int64_t feature) const;
    [[nodiscard]] std::int64_t leader() const;
    void paintGrid(QPainter& painter, const Frame& frame) const;
    void paintBars(QPainter& painter, const Frame& frame) const;
    void paintLegend(QPainter& painter, const Frame& frame) const;

    std::vector<float> m_row;
    std::vector<double> m_mean;
    core::FeatureRoles m_roles;
    QString m_hint; ///< shown while there are no bars
    double m_maxShare = 0.0;
};

} // namespace ui
