#pragma once

#include "core/analysis/faithfulness/test_verdict.h"

#include <QString>

namespace ui {

/// The contents of a test's picture, in numbers and translated words, without painting.

/// Bars from 0 to `max`, one below the other, with a line across all of them.
struct BarsFigure {
    struct Bar {
        QString label;
        double value = 0.0;
        bool isLearned = false;     ///< of the unchanged network
        std::optional<double> tick; ///< a mark of this bar
        QString tip;
    };
    std::vector<Bar> bars;
    double max = 1.0;
    double line = 0.0;
    QString lineLabel;
    QString tickLabel; ///< empty: no bar has one
};

/// Histograms of how far the rows of each label move, from 0 to 1.
struct HistogramFigure {
    static constexpr std::size_t kBins = 25;
    struct Part {
        QString label;
        std::vector<double> shares; ///< (kBins), of the part's rows
        double mean = 0.0;
    };
    std::vector<Part> parts; ///< labels of which there are rows
    double max = 1.0;        ///< where the last bin ends
    double line = 0.0;
    QString lineLabel;
    QString caption; ///< the meaning of the line
};

/// A dot for each run, from 0 to 1.
struct DotsFigure {
    struct Dot {
        double value = 0.0;
        bool found = false;
        QString tip;
    };
    std::vector<Dot> dots;
    std::optional<double> learned; ///< of the unchanged network
};

/// Two attentions, one upwards and one downwards.
struct MirrorFigure {
    std::vector<double> learned; ///< (F)
    std::vector<double> other;   ///< (F)
    core::FeatureRoles roles;
};

using TestFigure = std::variant<std::monostate, BarsFigure, HistogramFigure, DotsFigure, MirrorFigure>;

/// The picture of a test on a network of this experiment; none for a test without numbers. bars: (F) or empty.
TestFigure testFigure(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars);

/// A picture in words, for screen readers.
QString figureDescription(const TestFigure& figure);

} // namespace ui
