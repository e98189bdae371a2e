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

/// One test of the claim: what it does, and once it was made its picture, its number, what that means for the bars and
/// who proposed it.
class TestCard : public QFrame {
    Q_OBJECT

public:
    explicit TestCard(core::TestId id, QWidget* parent = nullptr);

    /// Says what the test does, of data of which it is known, or not, which features make the label.
    void setTruthKnown(bool isTruthKnown);
    /// The test is not made, or is under way.
    void showPending(bool isUnderWay);
    /// What came of the test on a network of this experiment, whose bars are (F) or not known.
    void showResult(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars);
    /// Whether it is about another moment than the one shown.
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
