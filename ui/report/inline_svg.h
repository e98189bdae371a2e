#pragma once

#include "ui/report/report.h"

class QXmlStreamWriter;

namespace ui {

/// Writes the drawing as an element of a page of HTML. Its texts have other typefaces to fall back to.
void writeInlineSvg(QXmlStreamWriter& writer, const ReportFigure& figure);

} // namespace ui
