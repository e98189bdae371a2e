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
class QWidget;

namespace ui {

struct Verdict;

/// Paints a page's headline and the line below it; either may be empty. Returns the remaining room.
QRectF paintPageHead(QPainter& painter, const QSizeF& page, const Theme& theme, const QString& headline,
                     const QString& line);

/// Paints a visible widget into a rectangle of a page, enlarged as far as its contents fit, with lines and letters
/// where the painter's device supports them. The widget has the rectangle's shape and the theme's colours during the
/// call.
void paintWidget(QPainter& painter, const QRectF& room, const Theme& theme, QWidget& widget);

/// Returns what QSvgGenerator wrote, with U+FFFD for characters in texts that XML forbids: the generator writes them as
/// they are.
QByteArray wellFormedSvg(const QByteArray& written);

/// An SVG document of what paint() draws on a page of this size, in pixels. The light theme's ground becomes white. On
/// the GUI thread if widgets are drawn.
QByteArray vectorPicture(const QSizeF& size, const std::function<void(QPainter&)>& paint);

/// Writes the chart of attention (features) with its sentence, as savePicture() does. Needs a QApplication (any
/// platform, offscreen too) and its thread. Throws std::runtime_error with the path and the reason.
void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict, const PictureFormat& format = {}, const std::string& run = {});

} // namespace ui
