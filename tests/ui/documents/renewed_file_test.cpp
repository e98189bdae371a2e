#include "core/documents/run_document.h"
#include "tests/support/document_user.h"
#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>

namespace renewed_file_test {

/// Tests saving after another program has changed the document's file.
class RenewedFileTest : public QObject, DocumentUser {
    Q_OBJECT

    [[nodiscard]] QMessageBox* renewedQuestion() const
    {
        return m_window->findChild<QMessageBox*>(QStringLiteral("renewedQuestion"));
    }

    /// Another program replaces the file by a run of seed 9.
    void renew()
    {
        core::RunDocument document = core::readRunDocument(in("a.attnlab").toStdString());
        document.run.experiment.seed = 9;
        document.run.dataHash.clear();
        core::writeRunDocument(in("a.attnlab").toStdString(), document);
    }

    void requireSeed(std::uint32_t seed)
    {
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment.seed, seed);
    }

    void press(const char* button)
    {
        QTRY_VERIFY(renewedQuestion());
        QTest::mouseClick(&findWidget<QPushButton>(*renewedQuestion(), button), Qt::LeftButton);
        QTRY_VERIFY(!renewedQuestion());
    }

    void cancel()
    {
        QTRY_VERIFY(renewedQuestion());
        QTest::mouseClick(renewedQuestion()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!renewedQuestion());
    }

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
        finish(small(1));
        save(in("a.attnlab"));
        finish(small(2));
    }

    void cleanup() { m_window.reset(); }

    void fileOfOnesOwnIsSavedUnasked()
    {
        for (std::uint32_t seed = 3; seed < 5; ++seed) {
            finish(small(seed));
            QSignalSpy saved(&files(), &ui::RunFiles::saved);
            action("saveAction").trigger();
            QTRY_COMPARE(saved.size(), 1);
            requireSeed(seed);
        }
        open(in("a.attnlab"));
        finish(small(5));
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        action("saveAction").trigger();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!renewedQuestion());
    }

    void renewedFileIsNotOverwrittenUnasked()
    {
        renew();
        action("saveAction").trigger();
        QTRY_VERIFY(renewedQuestion());
        QCOMPARE(renewedQuestion()->text(),
                 QString("a.attnlab was changed by another program since it was opened here."));
        requireSeed(9);
        cancel();
        requireSeed(9);
        QVERIFY(files().isModified());
        QCOMPARE(files().path(), in("a.attnlab"));
    }

    void openedFileIsWatchedToo()
    {
        m_window->open(in("a.attnlab"));
        answer(QMessageBox::Discard);
        QTRY_COMPARE(run().experiment(), small(1));
        finish(small(3));
        renew();
        action("saveAction").trigger();
        cancel();
        requireSeed(9);
    }

    void overwriteOverwrites()
    {
        renew();
        action("saveAction").trigger();
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        press("overwriteButton");
        QTRY_COMPARE(saved.size(), 1);
        requireSeed(2);
        QVERIFY(!files().isModified());
        finish(small(3)); // it is one's own again
        action("saveAction").trigger();
        QTRY_COMPARE(saved.size(), 2);
        requireSeed(3);
    }

    void saveAsLeavesTheOthersFile()
    {
        renew();
        action("saveAction").trigger();
        press("saveElsewhereButton");
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(dialog);
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        dialog->QDialog::accept();
        emit dialog->fileSelected(in("b.attnlab"));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(files().path(), in("b.attnlab"));
        requireSeed(9);
    }

    void fileThatHasGoneIsSavedUnasked()
    {
        QVERIFY(QFile::remove(in("a.attnlab")));
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        action("saveAction").trigger();
        QTRY_COMPARE(saved.size(), 1);
        requireSeed(2);
    }

    void closingWaitsForTheAnswer()
    {
        renew();
        m_window->close();
        answer(QMessageBox::Save);
        cancel();
        QVERIFY(m_window->isVisible());
        m_window->close();
        answer(QMessageBox::Save);
        press("overwriteButton");
        QTRY_VERIFY(!m_window->isVisible());
        requireSeed(2);
    }

    void trainingPausesWhileTheQuestionIsOpen()
    {
        core::Experiment longer = small(4);
        longer.epochs = 10'000;
        begin(longer);
        renew();
        session().train();
        QTRY_VERIFY(run().progress().batch > 2);
        action("saveAction").trigger();
        QTRY_VERIFY(renewedQuestion());
        QTRY_COMPARE(run().state(), ui::RunState::Paused);
        cancel();
        QTRY_COMPARE(run().state(), ui::RunState::Training);
    }

    /// The writer compares the stamp itself, because the file can change after the window has ordered the save.
    void writerRefusesAStampThatHasChanged()
    {
        const auto stamp = core::stampOf(in("a.attnlab").toStdString());
        const core::RunDocument document = core::readRunDocument(in("a.attnlab").toStdString());
        renew();
        QVERIFY_EXCEPTION_THROWN(core::writeRunDocument(in("a.attnlab").toStdString(), document, stamp),
                                 core::FileRenewed);
        requireSeed(9);
    }
};

ATTENTION_TEST(RenewedFileTest, QApplication)

} // namespace renewed_file_test
#include "renewed_file_test.moc"
