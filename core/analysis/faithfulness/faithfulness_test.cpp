#include "core/analysis/faithfulness/faithfulness_test.h"

#include "core/text/translatable.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::string_view kJainWallace =
    "Jain and Wallace, \"Attention is not Explanation\", NAACL 2019, arXiv:1902.10186";
constexpr std::string_view kWiegreffePinter =
    "Wiegreffe and Pinter, \"Attention is not not Explanation\", EMNLP 2019, arXiv:1908.04626";
constexpr std::string_view kBai =
    "Bai, Liang, Zhang, Li, Bai and Wang, \"Why Attentions May Not Be Interpretable?\", KDD 2021, arXiv:2006.05656";
constexpr std::string_view kAdebayo =
    "Adebayo, Gilmer, Muelly, Goodfellow, Hardt and Kim, \"Sanity Checks for Saliency Maps\", NeurIPS 2018, "
    "arXiv:1810.03292";

constexpr std::array kFaithfulnessTests{
    FaithfulnessTest{
        TestId::ShuffledAttention, "shuffled_attention", QT_TRANSLATE_NOOP("FaithfulnessTest", "Shuffled attention"),
        QT_TRANSLATE_NOOP("FaithfulnessTest",
                          "The network stays as it is, and each test row's attention is shuffled among the "
                          "features, again and again. How far does the output move? If it stays, the bars "
                          "could as well stand elsewhere."),
        kJainWallace},
    FaithfulnessTest{TestId::UniformAttention, "uniform_attention",
                     QT_TRANSLATE_NOOP("FaithfulnessTest", "Uniform attention"),
                     QT_TRANSLATE_NOOP("FaithfulnessTest",
                                       "The network is trained anew with its attention frozen uniform, and once more "
                                       "without any. Does the task need attention at all?"),
                     kWiegreffePinter},
    FaithfulnessTest{TestId::OtherSeeds, "other_seeds", QT_TRANSLATE_NOOP("FaithfulnessTest", "Other seeds"),
                     QT_TRANSLATE_NOOP("FaithfulnessTest",
                                       "The same experiment is run with other seeds: other data, other first weights, "
                                       "another order. How much of the bars is luck?"),
                     kWiegreffePinter,
                     QT_TRANSLATE_NOOP("FaithfulnessTest",
                                       "The same experiment is run with other seeds: other test rows, other first "
                                       "weights, another order. How much of the bars is luck?")},
    FaithfulnessTest{TestId::Adversary, "adversary", QT_TRANSLATE_NOOP("FaithfulnessTest", "An adversary"),
                     QT_TRANSLATE_NOOP("FaithfulnessTest",
                                       "For each test row, the attention as far as possible from the learned one "
                                       "(Jensen-Shannon divergence) with which the network's output is the same within "
                                       "0.01. Could other bars have told the same story?"),
                     kJainWallace},
    FaithfulnessTest{
        TestId::Shortcut, "shortcut", QT_TRANSLATE_NOOP("FaithfulnessTest", "Shortcut"),
        QT_TRANSLATE_NOOP("FaithfulnessTest",
                          "The network is trained anew with the golden value hidden from the product but "
                          "not from the softmax, and the other way round. Does the label travel in the "
                          "value, or in the mask itself?"),
        kBai,
        QT_TRANSLATE_NOOP("FaithfulnessTest",
                          "The network would be trained anew with what makes the label hidden from the "
                          "product but not from the softmax, and the other way round. Does the label travel "
                          "in the value, or in the mask itself?")},
    FaithfulnessTest{TestId::ShuffledLabels, "shuffled_labels",
                     QT_TRANSLATE_NOOP("FaithfulnessTest", "Nothing to find"),
                     QT_TRANSLATE_NOOP("FaithfulnessTest",
                                       "The network is trained on labels that are shuffled among the rows, so that no "
                                       "feature tells anything. What do the bars claim then?"),
                     kAdebayo},
};

} // namespace

std::span<const FaithfulnessTest> faithfulnessTests()
{
    return kFaithfulnessTests;
}

const FaithfulnessTest& faithfulnessTest(TestId id)
{
    return *std::ranges::find(kFaithfulnessTests, id, &FaithfulnessTest::id);
}

std::string_view supportName(Support support)
{
    switch (support) {
    case Support::Supports:
        return "supports";
    case Support::Mixed:
        return "mixed";
    case Support::Against:
        return "against";
    case Support::NotApplicable:
        return "not_applicable";
    }
    return {};
}

std::string_view skipReasonName(SkipReason skipReason)
{
    switch (skipReason) {
    case SkipReason::None:
        return "";
    case SkipReason::OneFeature:
        return "one_feature";
    case SkipReason::NoAttention:
        return "no_attention";
    case SkipReason::NoGolden:
        return "no_golden";
    case SkipReason::UnknownTruth:
        return "unknown_truth";
    case SkipReason::NoOthers:
        return "no_others";
    case SkipReason::Untrained:
        return "untrained";
    case SkipReason::NotLearned:
        return "not_learned";
    case SkipReason::Diverged:
        return "diverged";
    }
    return {};
}

} // namespace core
