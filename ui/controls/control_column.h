#pragma once

namespace ui {

class ChangeBar;
class ExperimentPanel;

/// Lays out the column at the left of the window, which is the parent of both: the controls, and below them the way
/// back through their changes.
void layOutControlColumn(ExperimentPanel& controls, ChangeBar& changes);

} // namespace ui
