#pragma once

#include "ui/report/report.h"

#include <QString>

namespace ui {

/// Whether the ending of the name is a format of reports: .html, .htm or .pdf.
bool isReportName(const QString& path);

/// Writes the report in the format of the ending; replaces an older file as a whole. On any thread, with a
/// QGuiApplication. Throws core::FileError, also for another ending.
void writeReport(const QString& path, const Report& report);

/// The report as one page of HTML, UTF-8, that is well-formed XML too. Self-contained: drawings and style are in it,
/// there is no script, and nothing is fetched. On any thread.
QByteArray reportHtml(const Report& report);

/// The report as numbered pages of A4. No line, drawing or row is split, and no table that fits on a page. Needs a
/// QGuiApplication (any platform, offscreen too); on any thread.
QByteArray reportPdf(const Report& report);

} // namespace ui
