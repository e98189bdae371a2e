#pragma once

#include "ui/export/figure_choices.h"

#include <QComboBox>
#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QSpinBox;

namespace ui {

class SegmentedControl;
class View;

/// The form for a figure: its view, format and size.
class FigureFields : public QWidget {
    Q_OBJECT

public:
    FigureFields(const std::vector<View*>& views, FigureChoices choices, QWidget* parent = nullptr);

    [[nodiscard]] const FigureChoices& choices() const { return m_choices; }
    void setFolder(const QString& folder) { m_choices.folder = folder; }
    [[nodiscard]] QString view() const { return m_view->currentData().toString(); }
    /// Emits no signal.
    void setView(const QString& key) { m_view->setCurrentIndex(m_view->findData(key)); }

signals:
    /// The user chose another view.
    void viewChosen(const QString& key);
    /// The user changed another choice.
    void changed();

private:
    void build(const std::vector<View*>& views);
    void addNames();
    void connectParts();
    void showChoices();
    void takeOver();

    FigureChoices m_choices;
    bool m_isShowing = false; ///< the fields are being filled in
    QComboBox* m_view;
    SegmentedControl* m_type;
    QComboBox* m_background;
    QComboBox* m_text;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_scale;
};

} // namespace ui
