#pragma once

#include <QTableView>

namespace ui {

class ImportanceDelegate;
class ImportanceHeader;
class ImportanceModel;

/// The table of ImportanceModel, whose columns share what width there is, down to bare bars, and whose lines share the
/// height while there are few.
class ImportanceTable : public QTableView {
    Q_OBJECT

public:
    explicit ImportanceTable(ImportanceModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitFonts();

    ImportanceModel* m_model;
    ImportanceDelegate* m_delegate;
    ImportanceHeader* m_head;
};

} // namespace ui
