#pragma once

#include "core/analysis/faithfulness/test_verdict.h"
#include "core/experiment/experiment.h"

#include <QString>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace ui {

/// What the picture of a test shows, in numbers and words, without a pixel. Words are translated.

/// Bars from 0 to `most`, one below the other.
struct BarsFigure {
    struct Bar {
        QString label;
        double value = 0.0;
        bool isLearned = false;     ///< of the network as it is
        std::optional<double> tick; ///< a mark of its own
        QString tip;
    };
    std::vector<Bar> bars;
    double most = 1.0;
    double line = 0.0; ///< across all bars
    QString lineLabel;
    QString tickLabel; ///< empty: no bar has one
};

/// How many rows of either label move so far, from 0 to 1.
struct HistogramFigure {
    static constexpr std::size_t kBins = 25;
    struct Part {
        QString label;
        std::vector<double> shares; ///< (kBins), of the part's rows
        double mean = 0.0;
    };
    std::vector<Part> parts; ///< labels of which there are rows
    double most = 1.0;       ///< where the last bin ends
    double line = 0.0;
    QString lineLabel;
};

/// A run each, from 0 to 1.
struct DotsFigure {
    struct Dot {
        double value = 0.0;
        bool found = false;
        QString tip;
    };
    std::vector<Dot> dots;
    std::optional<double> learned; ///< of the network as it is
};

/// Two attentions, one upwards and one downwards.
struct MirrorFigure {
    std::vector<double> learned; ///< (F)
    std::vector<double> other;   ///< (F)
    core::FeatureRoles roles;
};

using TestFigure = std::variant<std::monostate, BarsFigure, HistogramFigure, DotsFigure, MirrorFigure>;

/// The picture of a test that was made on a network of this experiment, whose bars are (F) or not known. None of a test
/// that has no numbers.
TestFigure testFigure(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars);

/// A picture in words, for those who do not see it.
QString figureDescription(const TestFigure& figure);

} // namespace ui
