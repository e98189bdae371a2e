#pragma once

#include <QTableView>

namespace ui {

class RivalsDelegate;
class RivalsHead;
class RivalsModel;

/// The table of RivalsModel, whose columns share what width there is, down to bare bars, and whose lines share the
/// height while there are few.
class RivalsTable : public QTableView {
    Q_OBJECT

public:
    explicit RivalsTable(RivalsModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitFonts();

    RivalsModel* m_model;
    RivalsDelegate* m_delegate;
    RivalsHead* m_head;
};

} // namespace ui
