#pragma once

#include "core/tables/prepared_table.h"
#include "ui/widgets/setting_mark.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The experiment's table in the column of controls: its facts, and buttons for other choices and for generated data.
/// Hidden while data are generated.
class TableCard : public QWidget {
    Q_OBJECT

public:
    explicit TableCard(QWidget* parent = nullptr);

    void setTable(const std::shared_ptr<const core::PreparedTable>& table);
    /// Sets the settings that are not the defaults on this table (see keptSettingsText()); empty: none.
    void setKept(const QString& settings);
    /// Marks the table while it waits for the next run: the one shown was trained on other data.
    void setWaiting(bool waiting);

signals:
    /// Other choices are wanted, or the table must be opened again.
    void changeWanted();
    void generatedDataWanted();
    /// The default settings on this table are wanted.
    void defaultsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* addLine(const char* name, const char* tone);
    void addButtons();
    void showChange(bool hasValues);
    void describe(const core::PreparedTable& table);

    QVBoxLayout* m_column;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_gone;
    QLabel* m_question;
    QPushButton* m_change = nullptr;
    QPushButton* m_defaults = nullptr; ///< always in its place, so that no knob moves while it is dragged
    QBoxLayout* m_buttons = nullptr;
    std::shared_ptr<const core::PreparedTable> m_table;
    SettingMark m_mark;
};

} // namespace ui
