#pragma once

#include <QString>

namespace ui {

/// The style sheet of a report's page: light, dark where the reader's system is and on a screen, and for paper. Holds
/// no character that XML or HTML would want escaped.
QString reportStyle();

} // namespace ui
