#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

#include <cstdlib>

/// How many pixels of an area come near a colour: a fine line hardly has one of it pure.
inline int countNear(const QImage& picture, const QRect& area, const QColor& colour)
{
    constexpr int kNear = 60; // of the three channels' differences together
    const QRect within = area.intersected(picture.rect());
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            const int difference = std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                   std::abs(pixel.blue() - colour.blue());
            count += difference < kNear ? 1 : 0;
        }
    return count;
}
