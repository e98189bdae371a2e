#pragma once

#include "core/analysis/faithfulness/faithfulness_test.h"

#include <QFrame>

#include <span>

class QBoxLayout;
class QLabel;

namespace core {
struct TestResult;
struct Experiment;
} // namespace core

namespace ui {

class TestPicture;

/// One faithfulness test: its description, and once it has run its picture, its number, the meaning for the bars and
/// its authors.
class TestCard : public QFrame {
    Q_OBJECT

public:
    explicit TestCard(core::TestId id, QWidget* parent = nullptr);

    /// Chooses the description by whether the features that make the label are known.
    void setTruthKnown(bool isTruthKnown);
    /// Shows that the test has not run, or is running.
    void showPending(bool isUnderWay);
    /// Shows the result of the test on a network of this experiment, whose bars are (F) or empty.
    void showResult(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars);
    /// Fades the result if it is about another snapshot than the one shown.
    void setPale(bool pale);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void setSupport(const char* mark, const QString& text);

    core::TestId m_id;
    QLabel* m_help;
    QLabel* m_badge;
    QLabel* m_number;
    QLabel* m_caption;
    QLabel* m_sentence;
    TestPicture* m_picture;
    QBoxLayout* m_head; ///< heading and badge, below each other where there is no room
    QBoxLayout* m_body; ///< picture and words, beside each other where there is room
};

} // namespace ui
