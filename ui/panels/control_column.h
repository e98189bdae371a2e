#pragma once

class QWidget;

namespace ui {

class ChangeBar;
class ExperimentPanel;

/// The column at the left of the window: the controls, and below them the way back through their changes.
QWidget* makeControlColumn(ExperimentPanel* controls, ChangeBar* changes);

} // namespace ui
