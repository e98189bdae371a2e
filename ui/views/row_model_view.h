#pragma once

#include "core/training/model.h"

#include <QWidget>

#include <cstdint>
#include <memory>

namespace ui {

class RowField;

/// A view that looks inside a model, at one test row: what such views have in common.
/// While hidden it only remembers; but a run that is over is let go of at once, because its data may fill the memory.
class RowModelView : public QWidget {
    Q_OBJECT

public:
    ~RowModelView() override;

    /// Shows this model. Cheap enough for every frame.
    void setModel(std::shared_ptr<const core::Model> model);
    /// The empty state, for a new run.
    void clear() { setModel(nullptr); }
    /// The test row, an index into the data set's testRows; beyond the last: the last.
    void setRow(std::int64_t testRow);

signals:
    /// A person chose another test row.
    void rowChosen(std::int64_t testRow);

protected:
    /// The spin box for the row has this object name.
    RowModelView(const QString& rowFieldName, QWidget* parent);

    /// The model shown, or the one to be shown when the view is visible; may be null.
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    [[nodiscard]] RowField& rowField() const { return *m_rowField; }
    /// What is drawn is not what was set.
    [[nodiscard]] bool isStale() const { return m_stale; }

    /// Shows a row of model(), which has one.
    virtual void showRow(std::int64_t row) = 0;
    virtual void showNothing() = 0;
    /// The texts grow with the view; at a scale of 1 they have the program's own size.
    virtual void fitTexts(double scale) = 0;
    /// The least that texts shrink to.
    static constexpr double kMinScale = 0.92;

    /// At the end of the constructor.
    void begin();

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fit();

    std::shared_ptr<const core::Model> m_model;
    std::int64_t m_row = 0;
    bool m_stale = true;
    RowField* m_rowField;
};

} // namespace ui
