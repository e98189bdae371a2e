#pragma once

#include "core/tables/table.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class ColumnFit;
class ColumnsModel;

/// A list of a table's columns with check boxes and a search field.
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
    void makeHead();
    void checkShown(bool checked);

    ColumnsModel* m_model;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_find;
    QTableView* m_view;
    ColumnFit* m_fit = nullptr;
};

} // namespace ui
