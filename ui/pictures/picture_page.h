#pragma once

#include "core/data/feature_roles.h"
#include "ui/pictures/picture_file.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <string>
#include <vector>

class QPainter;

namespace ui {

struct Verdict;

/// Paints a page's headline and a quieter line under it; either may be empty. Returns the room that is left.
QRectF paintPageHead(QPainter& painter, const QSizeF& page, const Theme& theme, const QString& headline,
                     const QString& line);

/// An SVG document of what paint() draws on a page of this size, in pixels. The light theme's ground becomes white, the
/// ground of paper. On the GUI thread where widgets are drawn.
QByteArray vectorPicture(const QSizeF& size, const std::function<void(QPainter&)>& paint);

/// Writes the attention chart with its sentence above, as savePicture() does; it carries the run, unless that is empty.
/// attention is (features).
/// Needs a QApplication (any platform, offscreen too) and its thread.
/// Throws std::runtime_error with the path and the reason.
void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict, const PictureFormat& format = {}, const std::string& run = {});

} // namespace ui
