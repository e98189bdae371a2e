#pragma once

class QPainter;
class QPointF;

namespace ui {

struct Theme;

/// The mark of a setting, or of several in a closed section.
struct SettingMark {
    bool changed = false; ///< a dot: the value is not the article's
    bool waiting = false; ///< a ring around the dot's place: the run shown was made with another value

    bool operator==(const SettingMark&) const = default;
};

void paintSettingMark(QPainter& painter, const Theme& theme, const QPointF& centre, SettingMark mark);

} // namespace ui
