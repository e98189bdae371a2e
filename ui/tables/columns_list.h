#pragma once

#include "core/tables/table.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class ColumnsModel;

/// The columns of a table in a list with boxes to check, and a field to find some of many.
class ColumnsList : public QWidget {
    Q_OBJECT

public:
    explicit ColumnsList(QWidget* parent = nullptr);

    [[nodiscard]] ColumnsModel& model() { return *m_model; }
    void setTable(const std::shared_ptr<const core::Table>& table, const std::vector<std::string>& chosen,
                  const std::string& label);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView();
    void composeHead();
    QPushButton* addButton(const char* name, const QString& text, const QString& help, bool checks);
    void checkShown(bool checked);

    ColumnsModel* m_model;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_find;
    QTableView* m_view;
    QPushButton* m_all = nullptr;
    QPushButton* m_none = nullptr;
};

} // namespace ui
