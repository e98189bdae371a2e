#pragma once

#include "ui/views/view.h"

#include <cstdint>
#include <memory>

namespace ui {

class RowField;

/// A view that looks inside a model, at one test row: what such views have in common.
/// While hidden it only remembers; but a run that is over is let go of at once, because its data may fill the memory.
class RowModelView : public View {
    Q_OBJECT

public:
    ~RowModelView() override;

    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    void setRow(std::int64_t testRow) override;
    void clear() override { showModel(nullptr); }

protected:
    /// The spin box for the row has this object name.
    RowModelView(const Names& names, const QString& rowFieldName, QWidget* parent);

    /// The model shown, or the one to be shown when the view is visible; may be null.
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    [[nodiscard]] RowField& rowField() const { return *m_rowField; }
    /// What is drawn is not what was set.
    [[nodiscard]] bool isStale() const { return m_stale; }

    /// Shows a row of model(), which has one.
    virtual void showRow(std::int64_t row) = 0;
    virtual void showNothing() = 0;
    /// The texts grow with the view; at a scale of 1 they have the program's own size.
    virtual void setScale(double scale) = 0;
    /// The least that texts shrink to.
    static constexpr double kMinScale = 0.92;

    /// At the end of the constructor.
    void begin();

    void fitTexts() final;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    std::shared_ptr<const core::Model> m_model;
    std::int64_t m_row = 0;
    bool m_stale = true;
    RowField* m_rowField;
};

} // namespace ui
