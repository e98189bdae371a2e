#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/faithfulness/test_verdict.h"

#include <QString>

namespace ui {

/// The key number of a test and its caption.
struct TestQuantity {
    QString number;  ///< "0.137", "20 of 20"; empty if the test has no result
    QString caption; ///< translated, without a full stop
};

TestQuantity testQuantity(const core::TestResult& result);

/// A test's name, its description, and its authors; the first two translated. The description depends on whether the
/// features that make the label are known.
QString testLabel(core::TestId id);
QString testHelp(core::TestId id, bool isTruthKnown = true);
QString testSource(core::TestId id);

/// The meaning of an outcome for the bars in a word or two, translated: "for the bars".
QString supportText(core::Support support);

/// The two halves of a test's sentence, in lower case and without a full stop, translated: "measured: meaning."
/// A conclusion gives the meaning as its reason.
QString measuredPhrase(const core::TestResult& result);
QString meaningPhrase(const core::TestResult& result);

/// A test's measurement and its meaning for the bars, or the reason why there is none: "With uniform attention the
/// network is right in 0.998 of the test rows, with the learned one in 0.999: the task does not need attention." Plain
/// text, translated.
QString testSentence(const core::TestResult& result);

/// Whether the bars can be relied on, and why: "The attention found the golden feature, and you can't rely on it
/// because the task does not need attention.", "price leads with 0.41 of the attention, and ..." Plain text,
/// translated.
QString conclusionSentence(const core::FaithfulnessReport& report);

/// The tests by their outcome: "For the bars: Other seeds. Against the bars: An adversary." Empty without any.
QString tallyText(const core::FaithfulnessReport& report);

/// conclusionSentence() and tallyText(), one after the other.
QString conclusionText(const core::FaithfulnessReport& report);

} // namespace ui
