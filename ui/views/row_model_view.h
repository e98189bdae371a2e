#pragma once

#include "ui/views/view.h"

class QSpinBox;

namespace ui {

/// Chooses a row of the test set by its number, which counts from 1; in all functions and signals rows count from 0.
class RowField : public QWidget {
    Q_OBJECT

public:
    explicit RowField(const QString& spinName, QWidget* parent = nullptr);

    /// Sets the number of test rows; a chosen row beyond becomes the last.
    void setRows(std::int64_t rows);
    /// Emits no signal.
    void setRow(std::int64_t testRow);
    /// Sets the size of the texts as a multiple of the base size.
    void setScale(double scale);

signals:
    /// The user chose another row.
    void rowChosen(std::int64_t testRow);

private:
    QLabel* m_label;
    QSpinBox* m_spin;
    QLabel* m_count;
};

/// Base of views that show one test row inside a network. A hidden view only keeps the newest model, but drops that of
/// a finished run at once, because its data may fill the memory.
class RowModelView : public View {
    Q_OBJECT

public:
    ~RowModelView() override;

    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    void setRow(std::int64_t testRow) override;
    void clear() override { showModel(nullptr); }

protected:
    RowModelView(const Names& names, const QString& rowFieldName, QWidget* parent);

    /// The model shown, or the one to be shown when the view is visible; may be null.
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    [[nodiscard]] RowField& rowField() const { return *m_rowField; }
    /// Whether the view does not show model() and its row yet.
    [[nodiscard]] bool isStale() const { return m_stale; }

    /// Shows a row of model(), which is not null.
    virtual void showRow(std::int64_t row) = 0;
    virtual void showNothing() = 0;
    /// Sets the size of the texts, which grow with the view, as a multiple of the base size.
    virtual void setScale(double scale) = 0;

    /// To be called at the end of the constructor.
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
