#pragma once

#include <QApplication>

#include <memory>

namespace app {

/// Makes a QApplication without a display, for painting charts. At most one in a process.
std::unique_ptr<QApplication> makeChartApplication();

} // namespace app
