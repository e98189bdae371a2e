#pragma once

#include "ui/report/report.h"

namespace ui {

/// The report as pages of A4, numbered, with nothing cut: no line, no drawing, no row, and no table that fits on a
/// page. Needs a QGuiApplication (any platform, offscreen too); on any thread.
QByteArray reportPdf(const Report& report);

} // namespace ui
