#include "ui/report/report_style.h"

#include "ui/theme/theme.h"

#include <array>

namespace ui {

namespace {

/// Colours stand in it as variables, so that a dark page is the same sheet.
const auto kSheet = QStringLiteral(R"(
body { margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.5 'Open Sans', 'Noto Sans', 'DejaVu Sans', sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 880px; margin: 0 auto; padding: 40px 24px 64px; }
header { margin-bottom: 32px; }
h1 { font-size: 16px; font-weight: 600; margin: 0; color: var(--muted); }
.date { margin: 0 0 24px; color: var(--muted); }
.verdict { font-size: 32px; line-height: 1.25; font-weight: 700; margin: 0 0 8px; text-wrap: balance; }
.finding { font-size: 19px; margin: 0; color: var(--muted); }
h2 { font-size: 23px; line-height: 1.3; margin: 48px 0 12px; padding-top: 16px; border-top: 1px solid var(--border); }
h3 { font-size: 18px; margin: 32px 0 8px; }
p { margin: 0 0 10px; max-width: 46em; overflow-wrap: anywhere; }
.strong { font-weight: 600; font-size: 18px; }
.muted { color: var(--muted); font-size: 14px; }
.figures { display: flex; flex-wrap: wrap; gap: 24px; margin: 16px 0 24px; }
figure { margin: 0; flex: 1 1 340px; min-width: 0; }
figure svg { display: block; width: 100%; height: auto; }
figure.own svg { max-width: 560px; }
figcaption, caption { color: var(--muted); font-size: 14px; text-align: left; }
figcaption { margin-top: 6px; }
caption { padding-bottom: 8px; }
.wide { overflow-x: auto; margin: 16px 0 24px; }
table { border-collapse: collapse; font-size: 15px; }
th, td { text-align: left; vertical-align: top; padding: 5px 20px 5px 0; border-bottom: 1px solid var(--grid);
  overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-weight: 600; font-size: 14px; vertical-align: bottom;
  border-bottom: 1px solid var(--muted); overflow-wrap: normal; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.many { font-size: 13px; }
.many th, .many td { padding-right: 12px; }
tr.marked th, tr.marked td { font-weight: 700; }
pre { background: var(--card); border: 1px solid var(--border); border-radius: 4px; padding: 12px 16px;
  font: 14px/1.5 'DejaVu Sans Mono', 'Noto Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .verdict { font-size: 20pt; }
  h2, h3, caption { break-after: avoid; }
  figure, tr, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  table { font-size: 9pt; }
  .many { font-size: 7pt; }
}
)");

QString variables(const Theme& theme, const QColor& ground)
{
    return QStringLiteral(":root { --ground: %1; --text: %2; --muted: %3; --border: %4; --grid: %5; --card: %6; "
                          "color-scheme: %7; }\n")
        .arg(ground.name(), theme.text.name(), theme.mutedText.name(), theme.border.name(), theme.grid.name(),
             theme.scheme == Scheme::Light ? theme.field.name() : theme.card.name(),
             theme.scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

/// The colours that drawings have in the light theme, and those that they get on a dark page.
QString recolouring(const Theme& light, const Theme& dark)
{
    const std::array pairs{std::pair{QColor(Qt::white), dark.ground},  std::pair{light.text, dark.text},
                           std::pair{light.mutedText, dark.mutedText}, std::pair{light.border, dark.border},
                           std::pair{light.grid, dark.grid},           std::pair{light.bar, dark.bar},
                           std::pair{light.golden, dark.golden},       std::pair{light.goldenText, dark.goldenText},
                           std::pair{light.train, dark.train},         std::pair{light.test, dark.test},
                           std::pair{light.accent, dark.accent},       std::pair{light.error, dark.error}};
    QString sheet;
    for (const auto& [from, to] : pairs)
        sheet += QStringLiteral("svg [fill='%1'] { fill: %2; } svg [stroke='%1'] { stroke: %2; }\n")
                     .arg(from.name(), to.name());
    return sheet;
}

} // namespace

QString reportStyle()
{
    const Theme& light = themeOf(Scheme::Light);
    const Theme& dark = themeOf(Scheme::Dark);
    return u'\n' + variables(light, Qt::white) + kSheet +
           QStringLiteral("@media screen and (prefers-color-scheme: dark) {\n") + variables(dark, dark.ground) +
           recolouring(light, dark) + QStringLiteral("}\n");
}

} // namespace ui
