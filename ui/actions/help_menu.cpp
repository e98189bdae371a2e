#include "ui/actions/help_menu.h"

#include "ui/actions/help_texts.h"
#include "ui/actions/menu_bar.h"
#include "ui/widgets/push_button.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kHelpSize(620, 560);

} // namespace

HelpMenu::HelpMenu(QMainWindow& window, MenuBar& bar, Inspector& inspector) : QMenu(tr("Help"), &bar), m_window(window)
{
    setObjectName(QStringLiteral("helpMenu"));
    setToolTipsVisible(true);
    connect(MenuBar::add(*this, {"guideAction", tr("How to read this window"),
                                 tr("Each part of the window in one sentence"), QKeySequence::HelpContents}),
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
