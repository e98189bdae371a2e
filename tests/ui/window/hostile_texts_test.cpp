#include "core/text/visible_text.h"
#include "tests/support/hostile_names.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/jobs/importance_job.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/views/importance/importance_view.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <memory>

namespace hostile_texts_test {

namespace {

constexpr int kLongEnough = 60'000;

/// No character that steers the direction of a text or is a control, but for line breaks; none that is invisible, as
/// the names have none but joiners of letters.
bool isHarmlessText(const QString& text)
{
    return core::visibleLines(text.toStdString()) == text.toStdString() && !text.contains(QChar(0x2060));
}

/// A text that Qt may take for HTML holds no markup of a name.
bool isHarmlessTip(const QString& text)
{
    return isHarmlessText(text) && (!Qt::mightBeRichText(text) || !text.contains("<b>bold"));
}

} // namespace

/// The window with a table whose names would turn its sentences around or be markup.
class HostileTextsTest : public QObject, private WindowUser {
    Q_OBJECT

    void showsThemHarmlessly() const
    {
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            for (const QString& text :
                 {widget->accessibleName(), widget->accessibleDescription(), widget->windowTitle()})
                QVERIFY2(isHarmlessText(text), qPrintable(widget->objectName() + ": " + text));
            QVERIFY2(isHarmlessTip(widget->toolTip()), qPrintable(widget->objectName() + ": " + widget->toolTip()));
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                labelIsHarmless(*label);
            if (const auto* combo = qobject_cast<const QComboBox*>(widget))
                for (int i = 0; i < combo->count(); ++i)
                    QVERIFY2(isHarmlessText(combo->itemText(i)), qPrintable(combo->itemText(i)));
            if (const auto* table = qobject_cast<const QTableView*>(widget); table && table->model())
                modelIsHarmless(*table->model());
        }
    }

    static void labelIsHarmless(const QLabel& label)
    {
        const QString text = label.text();
        QVERIFY2(isHarmlessText(text), qPrintable(label.objectName() + ": " + text));
        const bool isMarkup =
            label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(text));
        QVERIFY2(!isMarkup || !text.contains("<b>bold"), qPrintable(label.objectName() + ": " + text));
    }

    static void modelIsHarmless(const QAbstractItemModel& model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(isHarmlessText(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
            QVERIFY(isHarmlessTip(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()));
            for (int row = 0; row < std::min(model.rowCount(), 40); ++row) {
                const QModelIndex index = model.index(row, column);
                QVERIFY(isHarmlessText(index.data(Qt::DisplayRole).toString()));
                QVERIFY(isHarmlessText(index.data(Qt::AccessibleTextRole).toString()));
                QVERIFY(isHarmlessTip(index.data(Qt::ToolTipRole).toString()));
            }
        }
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void cleanup() { m_window.reset(); }

    void noViewObeysAName()
    {
        show(std::make_unique<ui::MainWindow>());
        m_window->session().change(hostileExperiment());
        train();
        showsThemHarmlessly();
        auto& tabs = find<QTabBar>("viewTabs");
        for (int i = 0; i < tabs.count(); ++i) {
            tabs.setCurrentIndex(i);
            QCoreApplication::processEvents();
            showsThemHarmlessly();
            if (tabs.tabText(i) == "Rows")
                QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("rowsTable").model()->rowCount() > 0, kLongEnough);
            if (tabs.tabText(i) == "Believe it?")
                QTRY_COMPARE_WITH_TIMEOUT(find<ui::ImportanceView>("rivalsView").job().state(),
                                          ui::ImportanceJob::State::Done, kLongEnough);
            showsThemHarmlessly();
        }
        QVERIFY(find<QLabel>("tableFactsLabel").text().contains("\\x1b"));
    }
};

ATTENTION_TEST(HostileTextsTest, QApplication)

} // namespace hostile_texts_test
#include "hostile_texts_test.moc"
