#pragma once

#include "ui/report/report.h"

#include <QString>

namespace ui {

/// Whether the ending of the name says how to write a report: .html, .htm or .pdf.
bool isReportName(const QString& path);

/// Writes the report as the file's ending says, a file that was there before replaced as a whole. On any thread, with a
/// QGuiApplication. Throws core::FileError, also for another ending.
void writeReport(const QString& path, const Report& report);

} // namespace ui
