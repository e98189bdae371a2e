#pragma once

#include "ui/report/report.h"

namespace ui {

/// The report as one page of HTML, UTF-8, that is well-formed XML too. It needs nothing but itself: drawings and style
/// are in it, there is no script, and nothing is fetched. On any thread.
QByteArray reportHtml(const Report& report);

} // namespace ui
