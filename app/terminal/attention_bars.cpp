#include "app/terminal/result_lines.h"

#include "app/terminal/text_format.h"
#include "core/analysis/attention_profile.h"
#include "core/text/display_width.h"
#include "ui/text/feature_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace app {

namespace {

constexpr std::size_t kMaxBars = 20;
constexpr int kDecimals = 4;
constexpr int kMaxBarLength = 60;
constexpr int kMinBarLength = 10;
constexpr int kBesideTheBar = 32;    ///< columns of "  feature 1000  0.1234  ", " golden" and one to spare
constexpr int kMoreBesideTheBar = 3; ///< of " duplicate"
constexpr int kBesideANamedBar = 11; ///< of the spaces and "0.1234", and one to spare
constexpr std::string_view kUniformMark = "┊";

/// The features, from 0, that get a line: all in their order, or the largest first.
std::vector<std::size_t> shownFeatures(std::span<const double> attention, const core::FeatureRoles& roles)
{
    std::vector<std::size_t> features(attention.size());
    std::iota(features.begin(), features.end(), std::size_t{0});
    if (features.size() <= kMaxBars)
        return features;
    std::ranges::stable_sort(features, std::ranges::greater(), [&](std::size_t i) { return attention[i]; });
    features.resize(kMaxBars);
    for (const std::int64_t golden : roles.golden())
        if (const auto index = static_cast<std::size_t>(golden - 1);
            std::ranges::find(features, index) == features.end())
            features.push_back(index);
    return features;
}

/// A bar of `length` columns, to an eighth of one, and a mark in column `mark` unless the bar covers it.
std::string bar(double length, int mark)
{
    constexpr std::array<std::string_view, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = static_cast<int>(std::lround(length * 8.0));
    std::string text;
    for (int i = 0; i < eighths / 8; ++i)
        text += "█";
    const std::string_view end = kEighths[static_cast<std::size_t>(eighths % 8)];
    text += end;
    const int used = eighths / 8 + (end.empty() ? 0 : 1);
    if (used <= mark)
        text.append(static_cast<std::size_t>(mark - used), ' ').append(kUniformMark);
    return text;
}

/// Labels in front of the bars, padded to one width: "feature  5", or a name of the table.
std::vector<std::string> namesOf(const std::vector<std::size_t>& shown, std::size_t features,
                                 const core::FeatureRoles& roles)
{
    const std::size_t numberWidth = std::to_string(features).size();
    std::vector<std::string> names;
    std::size_t widest = 0;
    for (const std::size_t feature : shown) {
        const auto number = static_cast<std::int64_t>(feature) + 1;
        names.push_back(roles.hasNames() ? ui::featureName(roles.names(), number, kMaxNameLength).toStdString()
                                         : "feature " + padLeft(std::to_string(number), numberWidth));
        widest = std::max(widest, core::displayWidth(names.back()));
    }
    for (std::string& name : names)
        name = padRight(name, widest);
    return names;
}

std::string leftOutText(std::span<const double> attention, const std::vector<std::size_t>& shown)
{
    double rest = std::accumulate(attention.begin(), attention.end(), 0.0);
    for (const std::size_t feature : shown)
        rest -= attention[feature];
    return "  " + countedText(std::ssize(attention) - std::ssize(shown), "more feature") + " left out, " +
           fixedText(std::max(rest, 0.0), kDecimals) + " in all\n";
}

} // namespace

std::string roleSuffix(core::FeatureRole role)
{
    const std::string_view word = core::featureRoleName(role);
    return role == core::FeatureRole::Noise ? "" : " " + std::string(word);
}

std::string attentionBars(std::span<const double> inputs, const core::FeatureRoles& roles, int columns)
{
    const core::FeatureShares features(inputs, roles);
    const std::span<const double> attention = features.shares();
    const core::FeatureGroups groups = roles.groups();
    const auto shown = shownFeatures(attention, roles);
    const auto uniformOf = [&](std::size_t feature) {
        return groups.uniformShare(static_cast<std::int64_t>(feature) + 1);
    };
    double maximum = *std::ranges::max_element(attention);
    for (const std::size_t feature : shown)
        maximum = std::max(maximum, uniformOf(feature));
    const std::vector<std::string> names = namesOf(shown, attention.size(), roles);
    const int beside = roles.hasNames() ? kBesideANamedBar + static_cast<int>(core::displayWidth(names.front()))
                                        : kBesideTheBar + (roles.duplicates().empty() ? 0 : kMoreBesideTheBar);
    const int longest = std::clamp(columns - beside, kMinBarLength, kMaxBarLength);
    const auto lengthOf = [&](double share) { return share / maximum * longest; };

    std::string text;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::size_t feature = shown[i];
        text += "  " + names[i] + "  " + fixedText(attention[feature], kDecimals) + "  " +
                bar(lengthOf(attention[feature]), static_cast<int>(lengthOf(uniformOf(feature)))) +
                roleSuffix(roles.role(static_cast<std::int64_t>(feature) + 1)) + "\n";
    }
    if (shown.size() < attention.size())
        text += leftOutText(attention, shown);
    return text + "  " + std::string(kUniformMark) + " uniform share " +
           fixedText(1.0 / static_cast<double>(inputs.size()), kDecimals) +
           (roles.hasGroups() ? " for each of " + std::to_string(inputs.size()) + " inputs\n" : "\n");
}

} // namespace app
