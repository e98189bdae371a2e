#include "app/terminal/result_lines.h"

#include "app/terminal/text_format.h"
#include "core/analysis/importance/agreement.h"
#include "core/text/display_width.h"
#include "core/text/number_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/importance_text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <span>
#include <vector>

namespace app {

namespace {

constexpr std::size_t kMaxLines = 20;
constexpr qsizetype kFeatureWidth = 7; ///< of "feature", with a space to spare behind it
constexpr qsizetype kScoreWidth = 7;
constexpr qsizetype kRoleWidth = 10; ///< of " duplicate"

QString scoreString(double score)
{
    return QString::fromStdString(scoreText(score));
}

qsizetype widthOf(const QString& text)
{
    return static_cast<qsizetype>(core::displayWidth(text.toStdString()));
}

QString paddedLeft(const QString& text, qsizetype width)
{
    return QString(std::max<qsizetype>(width - widthOf(text), 0), u' ') + text;
}

QString paddedRight(const QString& text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(width - widthOf(text), 0), u' ');
}

/// One method's column: its scores with room for a mark, and their standard deviations if there are any.
class Column {
public:
    explicit Column(const core::ImportanceScores& scores)
        : m_scores(scores), m_leader(core::leaderOf(scores)), m_label(ui::methodLabel(scores.id)),
          m_width(std::max(cellWidth(), std::max(widthOf(headWord(0)), widthOf(headWord(1))) + 1))
    {
    }

    /// The label: its first word in line 0, the others in line 1.
    [[nodiscard]] QString head(int line) const { return padded(headWord(line) + u' '); }

    [[nodiscard]] QString cell(std::size_t feature) const
    {
        const bool first = m_leader && *m_leader == static_cast<std::int64_t>(feature + 1);
        QString text = scoreString(m_scores.scores[feature]) + (first ? u'*' : u' ');
        if (!m_scores.deviations.empty())
            text += (u'±' + scoreString(m_scores.deviations[feature])).leftJustified(kScoreWidth + 1);
        return padded(text);
    }

    /// With the space in front.
    [[nodiscard]] qsizetype width() const { return m_width + 1; }

private:
    [[nodiscard]] QString headWord(int line) const { return m_label.section(u' ', line, line == 0 ? 0 : -1); }
    [[nodiscard]] qsizetype cellWidth() const
    {
        return kScoreWidth + 1 + (m_scores.deviations.empty() ? 0 : kScoreWidth + 1);
    }
    [[nodiscard]] QString padded(const QString& text) const { return paddedLeft(text, width()); }

    const core::ImportanceScores& m_scores;
    std::optional<std::int64_t> m_leader;
    QString m_label;
    qsizetype m_width;
};

QString withoutTrailingSpaces(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

/// Number of columns that fit side by side, at least one.
std::size_t fittingColumns(std::span<const Column> columns, qsizetype space)
{
    std::size_t count = 0;
    while (count < columns.size() && (count == 0 || columns[count].width() <= space))
        space -= columns[count++].width();
    return count;
}

/// Name of a feature in the first column.
QString nameOf(std::int64_t feature, const core::FeatureRoles& roles)
{
    return ui::featureName(roles.names(), feature, kMaxNameLength);
}

/// Width of the first column, without the space behind it.
qsizetype featureWidth(const std::set<std::int64_t>& features, const core::FeatureRoles& roles)
{
    qsizetype width = kFeatureWidth;
    for (const std::int64_t feature : features)
        width = std::max(width, widthOf(nameOf(feature, roles)));
    return width;
}

QString tableOf(std::span<const Column> columns, const std::set<std::int64_t>& features,
                const core::FeatureRoles& roles)
{
    const qsizetype width = featureWidth(features, roles);
    QString text;
    for (const int line : {0, 1}) {
        QString heads = (line == 0 ? QStringLiteral("feature") : QString()).leftJustified(width + 1);
        for (const Column& column : columns)
            heads += column.head(line);
        text += withoutTrailingSpaces(heads);
    }
    for (const std::int64_t feature : features) {
        const QString name = nameOf(feature, roles);
        QString line = (roles.hasNames() ? paddedRight(name, width) : paddedLeft(name, width)) + u' ';
        for (const Column& column : columns)
            line += column.cell(static_cast<std::size_t>(feature - 1));
        text += withoutTrailingSpaces(line + QString::fromStdString(roleSuffix(roles.role(feature))));
    }
    return text;
}

} // namespace

std::string scoreText(double score)
{
    if (!std::isfinite(score))
        return "–";
    const double size = std::abs(score);
    if (size == 0.0 || (size >= 0.00005 && size < 999.995))
        return fixedText(score, size < 9.99995 ? 4 : 2);
    std::array<char, 16> buffer{};
    return {buffer.data(), std::to_chars(buffer.begin(), buffer.end(), score, std::chars_format::scientific, 0).ptr};
}

std::string importanceTable(const core::ImportanceReport& report, const core::FeatureRoles& roles, int columns)
{
    const std::vector<Column> all(report.methods.begin(), report.methods.end());
    const auto shown = core::shownFeatures(report.methods, roles, kMaxLines);
    const qsizetype space = columns - (featureWidth(shown, roles) + 1) - kRoleWidth;

    QString text;
    for (std::span<const Column> rest(all); !rest.empty();) {
        const std::size_t count = fittingColumns(rest, space);
        text += (text.isEmpty() ? "" : "\n") + tableOf(rest.first(count), shown, roles);
        rest = rest.subspan(count);
    }
    if (const std::size_t left = report.methods.front().scores.size() - shown.size(); left > 0)
        text += QString::fromStdString(core::groupedText(static_cast<std::int64_t>(left))) +
                (left == 1 ? " more feature is" : " more features are") + " left out; --format jsonl has all\n";
    return text.toStdString();
}

std::string kendallTable(const core::ImportanceReport& report)
{
    constexpr qsizetype kNameWidth = 24;
    constexpr qsizetype kTauWidth = 7;
    QString text = QString(kNameWidth, u' ');
    for (std::size_t i = 0; i + 1 < report.methods.size(); ++i)
        text += QString::number(i + 1).rightJustified(kTauWidth);
    text += u'\n';
    for (core::Index row = 0; row < report.tau.rows(); ++row) {
        const QString label = ui::methodLabel(report.methods[static_cast<std::size_t>(row)].id);
        text += QStringLiteral("%1  %2").arg(row + 1).arg(label).leftJustified(row == 0 ? 0 : kNameWidth);
        for (core::Index column = 0; column < row; ++column) {
            const double tau = report.tau(row, column);
            text += (std::isnan(tau) ? QStringLiteral("–") : QString::fromStdString(fixedText(tau, 2)))
                        .rightJustified(kTauWidth);
        }
        text += u'\n';
    }
    return text.toStdString();
}

} // namespace app
