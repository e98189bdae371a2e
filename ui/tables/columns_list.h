#pragma once

#include "core/tables/table.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class ColumnFit;
class ColumnsModel;

/// A list of a table's columns with check boxes, a search field, and a choice of the type of the selected ones.
class ColumnsList : public QWidget {
    Q_OBJECT

public:
    explicit ColumnsList(QWidget* parent = nullptr);

    [[nodiscard]] ColumnsModel& model() { return *m_model; }
    void setTable(const std::shared_ptr<const core::Table>& table, const std::vector<std::string>& chosen,
                  const std::map<std::string, core::ColumnType>& types, const std::string& label);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView();
    void makeHead();
    void addTypeCombo(QHBoxLayout& head);
    void checkShown(bool checked);
    [[nodiscard]] std::vector<int> selectedRows() const;
    void useSelectedAs(std::optional<core::ColumnType> type);
    void showType();
    void showMenu(const QPoint& place);

    ColumnsModel* m_model;
    QSortFilterProxyModel* m_found;
    QComboBox* m_type;
    QLineEdit* m_find;
    QTableView* m_view;
    ColumnFit* m_fit = nullptr;
};

} // namespace ui
