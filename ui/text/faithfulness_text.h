#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"

#include <QString>

namespace ui {

/// A test's name, what it does, and who proposed it; the first two translated. What it does is another thing where it
/// is not known which features make the label.
QString testLabel(core::TestId id);
QString testHelp(core::TestId id, bool isTruthKnown = true);
QString testSource(core::TestId id);

/// What a test's outcome means for the bars, in a word or two, translated: "for the bars".
QString supportText(core::Support support);

/// What a test measured and what it means for the bars: "With uniform attention the network is right in 0.998 of the
/// test rows, with the learned one in 0.999: the task does not need attention." Or why there is nothing to say. Plain
/// text, translated.
QString testSentence(const core::TestResult& result);

/// Whether the bars can be relied on, and why: "The attention found the golden feature, and you can't rely on it
/// because the task does not need attention.", "price leads with 0.41 of the attention, and ..." Plain text,
/// translated.
QString conclusionSentence(const core::FaithfulnessReport& report);

/// Which tests speak for the bars and which against: "For the bars: Other seeds. Against the bars: An adversary."
/// Empty if none does.
QString tallyText(const core::FaithfulnessReport& report);

/// Both, one after the other.
QString conclusionText(const core::FaithfulnessReport& report);

} // namespace ui
