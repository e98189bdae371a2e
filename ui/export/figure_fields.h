#pragma once

#include "ui/export/figure_choices.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace ui {

class SegmentedControl;
class View;

/// Which view is to be a figure, and how.
class FigureFields : public QWidget {
    Q_OBJECT

public:
    FigureFields(const std::vector<View*>& views, FigureChoices choices, QWidget* parent = nullptr);

    [[nodiscard]] const FigureChoices& choices() const { return m_choices; }
    void setFolder(const QString& folder) { m_choices.folder = folder; }
    [[nodiscard]] QString view() const;
    /// Tells nobody.
    void setView(const QString& key);

signals:
    /// A person chose another view.
    void viewChosen(const QString& key);
    /// A person chose something else.
    void changed();

private:
    void build(const std::vector<View*>& views);
    void addNames();
    void connectParts();
    void showChoices();
    void takeOver();

    FigureChoices m_choices;
    bool m_isShowing = false; ///< the fields change by themselves
    QComboBox* m_view;
    SegmentedControl* m_type;
    QComboBox* m_background;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_scale;
};

} // namespace ui
