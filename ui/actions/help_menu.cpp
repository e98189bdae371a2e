#include "ui/actions/help_menu.h"

#include "ui/actions/menu_bar.h"
#include "ui/actions/window_parts.h"
#include "ui/inspector/inspector.h"
#include "ui/widgets/push_button.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace ui {

namespace {

constexpr QSize kHelpSize(620, 560);

struct HelpTexts {
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)
};

/// Rows of two cells under a heading.
class HelpTable {
public:
    explicit HelpTable(const QString& heading = {})
        : m_html(heading.isEmpty() ? QString() : QStringLiteral("<h3>%1</h3>").arg(heading.toHtmlEscaped()))
    {
        m_html += QStringLiteral("<table width=\"100%\" cellpadding=\"3\">");
    }

    void add(const QString& name, const QString& text)
    {
        m_html += QStringLiteral("<tr><td width=\"34%\"><b>%1</b></td><td>%2</td></tr>")
                      .arg(name.toHtmlEscaped(), text.toHtmlEscaped());
        m_isEmpty = false;
    }

    [[nodiscard]] QString html() const { return m_isEmpty ? QString() : m_html + QStringLiteral("</table>"); }

private:
    QString m_html;
    bool m_isEmpty = true;
};

QString tipOf(const QMainWindow& window, const char* name)
{
    const auto* widget = window.findChild<QWidget*>(QLatin1StringView(name));
    return widget ? widget->toolTip() : QString();
}

void addKeys(HelpTable& table, const QList<QAction*>& actions)
{
    for (const QAction* action : actions) {
        if (action->menu())
            addKeys(table, action->menu()->actions());
        else if (const QString key = keyText(*action); !key.isEmpty())
            table.add(key, plainText(*action));
    }
}

QString compilerName()
{
#if defined(__clang__)
    return QStringLiteral("Clang " __clang_version__);
#elif defined(__GNUC__)
    return QStringLiteral("GCC " __VERSION__);
#else
    return HelpTexts::tr("unknown");
#endif
}

/// The instruction sets that the compiler was allowed to use.
QString processorFeatures()
{
    QStringList names;
#ifdef __SSE4_2__
    names += QStringLiteral("SSE4.2");
#endif
#ifdef __AVX__
    names += QStringLiteral("AVX");
#endif
#ifdef __AVX2__
    names += QStringLiteral("AVX2");
#endif
#ifdef __FMA__
    names += QStringLiteral("FMA");
#endif
#ifdef __AVX512F__
    names += QStringLiteral("AVX-512");
#endif
#ifdef __ARM_NEON
    names += QStringLiteral("NEON");
#endif
    return names.isEmpty() ? HelpTexts::tr("none beyond the architecture's own") : names.join(QStringLiteral(", "));
}

/// What a widget says about itself to those who hear it.
QString spokenHelp(const QWidget& widget)
{
    return widget.accessibleDescription().isEmpty() ? widget.toolTip() : widget.accessibleDescription();
}

/// The help of a part of the window, by default that of its first widget.
QString helpOf(const QMainWindow& window, const WindowPart& part)
{
    return part.help.isEmpty() && part.first ? tipOf(window, part.first) : part.help;
}

/// The control that has the focus, its part of the window and, in a view, the tab: where F1 begins, as HTML.
QString focusText(const QMainWindow& window, const Inspector& inspector)
{
    const QWidget* focused = window.focusWidget();
    if (!focused)
        return {};
    HelpTable here(HelpTexts::tr("Where the focus is"));
    if (!focused->accessibleName().isEmpty())
        here.add(focused->accessibleName(), spokenHelp(*focused));
    if (const qsizetype place = partOf(window, focused); place >= 0) {
        const WindowPart part = windowParts()[place];
        here.add(part.name, helpOf(window, part));
        if (inspector.isAncestorOf(focused))
            here.add(inspector.titleOf(inspector.currentIndex()), inspector.helpOf(inspector.currentIndex()));
    }
    return here.html();
}

/// All entries of the menus that have a key, then the window's other keys, as HTML.
QString shortcutsText(const QMainWindow& window, const MenuBar& bar)
{
    QString html;
    for (const QAction* menu : bar.actions()) {
        HelpTable table(plainText(*menu));
        addKeys(table, menu->menu()->actions());
        html += table.html();
    }
    HelpTable other(HelpTexts::tr("Elsewhere"));
    addKeys(other, window.actions());
    other.add(HelpTexts::tr("Tab, Shift+Tab"), HelpTexts::tr("To the next control, and back"));
    other.add(HelpTexts::tr("F2"), HelpTexts::tr("From the field of a setting to its slider or button, and back"));
    other.add(HelpTexts::tr("Arrow keys, Page Up, Page Down, Home, End"),
              HelpTexts::tr("Move the timeline, sliders, tabs, tables and the chosen mark of a chart"));
    other.add(HelpTexts::tr("Enter"),
              HelpTexts::tr("Opens the categories of the chosen bar of a column, and closes them"));
    return html + other.html();
}

/// The control that has the focus, then each part of the window with one sentence about it, as HTML.
QString guideText(const QMainWindow& window, const Inspector& inspector)
{
    HelpTable parts(HelpTexts::tr("Parts of the window; F6 goes from one to the next"));
    for (const WindowPart& part : windowParts())
        parts.add(part.name, helpOf(window, part));
    parts.add(HelpTexts::tr("Live"), tipOf(window, "liveCheck"));
    parts.add(HelpTexts::tr("Sentence above the bars"),
              HelpTexts::tr("Says which feature has the most attention, and how much."));
    parts.add(HelpTexts::tr("Slow motion"),
              HelpTexts::tr("At the lowest speed, and after a step of one batch: the four steps of a batch's training "
                            "with their numbers."));
    HelpTable views(HelpTexts::tr("Tabs on the right: each answers a question"));
    for (int view = 0; view < inspector.count(); ++view)
        views.add(inspector.titleOf(view), inspector.helpOf(view));
    return focusText(window, inspector) + parts.html() + views.html();
}

/// Version, build, libraries and licences, as HTML.
QString aboutText()
{
    HelpTable build;
    build.add(HelpTexts::tr("Version"), QCoreApplication::applicationVersion());
    build.add(HelpTexts::tr("Build"),
              QStringLiteral("%1, %2").arg(QStringLiteral(ATTENTION_BUILD_TYPE), compilerName()));
    build.add(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    build.add(HelpTexts::tr("Instruction sets used"), processorFeatures());
    build.add(HelpTexts::tr("Licence"), QStringLiteral("GPL-3.0-or-later"));
    HelpTable libraries(HelpTexts::tr("Libraries and their licences"));
    const std::array<std::pair<const char*, const char*>, 6> licences{{{"Qt", "LGPL-3.0, Qt Charts GPL-3.0"},
                                                                       {"Eigen", "MPL-2.0"},
                                                                       {"nlohmann-json", "MIT"},
                                                                       {"zlib", "Zlib"},
                                                                       {"OpenSSL", "Apache-2.0"},
                                                                       {"Open Sans", "Apache-2.0"}}};
    for (const auto& [library, licence] : licences)
        libraries.add(QLatin1StringView(library), QLatin1StringView(licence));
    return QStringLiteral("<h2>Attention Lab</h2><p>%1</p>")
               .arg(HelpTexts::tr("Watch a small network learn which input matters, and find out when to believe it.")
                        .toHtmlEscaped()) +
           build.html() + libraries.html();
}

} // namespace

HelpMenu::HelpMenu(QMainWindow& window, MenuBar& bar, Inspector& inspector) : QMenu(tr("Help"), &bar), m_window(window)
{
    setObjectName(QStringLiteral("helpMenu"));
    setToolTipsVisible(true);
    connect(MenuBar::add(*this, {"guideAction", tr("How to read this window"),
                                 tr("The control in use, then each part of the window in one sentence"),
                                 QKeySequence(Qt::Key_F1)}),
            &QAction::triggered, this,
            [&] { show("guideDialog", tr("How to read this window"), guideText(window, inspector)); });
    connect(MenuBar::add(*this, {"shortcutsAction", tr("Keyboard shortcuts"), tr("All keys of the window")}),
            &QAction::triggered, this,
            [&] { show("shortcutsDialog", tr("Keyboard shortcuts"), shortcutsText(window, bar)); });
    addSeparator();
    QAction* about = MenuBar::add(
        *this, {"aboutAction", tr("About Attention Lab"), tr("Version, build, libraries and their licences")});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] { show("aboutDialog", tr("About Attention Lab"), aboutText()); });
}

HelpMenu::~HelpMenu()
{
    delete m_dialog;
}

void HelpMenu::show(const char* name, const QString& title, const QString& html)
{
    delete m_dialog;
    m_dialog = new QDialog(&m_window);
    m_dialog->setObjectName(QLatin1StringView(name));
    m_dialog->setWindowTitle(title);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QTextBrowser;
    text->setObjectName(QStringLiteral("helpText"));
    text->setAccessibleName(title);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(makeButton("helpCloseButton", tr("Close"), tr("Closes this help")),
                       QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(m_dialog);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    m_dialog->resize(kHelpSize.boundedTo(m_window.screen()->availableSize() * 0.9));
    m_dialog->show();
}

} // namespace ui

#include "moc_help_menu.cpp"
