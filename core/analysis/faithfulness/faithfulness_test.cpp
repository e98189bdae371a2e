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

constexpr auto kFaithfulnessTests = std::to_array<FaithfulnessTest>({
    {TestId::ShuffledAttention, "shuffled_attention", QT_TRANSLATE_NOOP("FaithfulnessTest", "Shuffled attention"),
     QT_TRANSLATE_NOOP(
         "FaithfulnessTest",
         "The network stays as it is, and each test row's attention is shuffled among the features, again and again. "
         "How far does the output move? If it hardly moves, other bars would do as well."),
     kJainWallace},
    {TestId::UniformAttention, "uniform_attention", QT_TRANSLATE_NOOP("FaithfulnessTest", "Uniform attention"),
     QT_TRANSLATE_NOOP("FaithfulnessTest", "The network is trained anew with its attention frozen uniform, and once "
                                           "more without any. Does the task need attention at all?"),
     kWiegreffePinter},
    {TestId::OtherSeeds, "other_seeds", QT_TRANSLATE_NOOP("FaithfulnessTest", "Other seeds"),
     QT_TRANSLATE_NOOP("FaithfulnessTest", "The same experiment is run with other seeds: other data, other first "
                                           "weights, another order. How much of the bars is luck?"),
     kWiegreffePinter,
     QT_TRANSLATE_NOOP("FaithfulnessTest", "The same experiment is run with other seeds: other test rows, other first "
                                           "weights, another order. How much of the bars is luck?")},
    {TestId::Adversary, "adversary", QT_TRANSLATE_NOOP("FaithfulnessTest", "An adversary"),
     QT_TRANSLATE_NOOP(
         "FaithfulnessTest",
         "For each test row, the attention as far as possible from the learned one (Jensen-Shannon divergence) with "
         "which the network's output is the same within 0.01. Would other bars give the same output?"),
     kJainWallace},
    {TestId::Shortcut, "shortcut", QT_TRANSLATE_NOOP("FaithfulnessTest", "Shortcut"),
     QT_TRANSLATE_NOOP("FaithfulnessTest",
                       "The network is trained anew with the golden value hidden from the product but not from the "
                       "softmax, and the other way round. Does the label travel in the value, or in the mask itself?"),
     kBai,
     QT_TRANSLATE_NOOP(
         "FaithfulnessTest",
         "The network would be trained anew with what makes the label hidden from the product but not from the "
         "softmax, and the other way round. Does the label travel in the value, or in the mask itself?")},
    {TestId::ShuffledLabels, "shuffled_labels", QT_TRANSLATE_NOOP("FaithfulnessTest", "Nothing to find"),
     QT_TRANSLATE_NOOP("FaithfulnessTest", "The network is trained on labels that are shuffled among the rows, so that "
                                           "no feature tells anything. What do the bars claim then?"),
     kAdebayo},
});

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
    constexpr std::array kNames{"supports", "mixed", "against", "not_applicable"};
    return kNames.at(static_cast<std::size_t>(support));
}

std::string_view skipReasonName(SkipReason skipReason)
{
    constexpr std::array kNames{"",          "one_feature", "no_attention", "no_golden", "unknown_truth",
                                "no_others", "untrained",   "not_learned",  "diverged"};
    return kNames.at(static_cast<std::size_t>(skipReason));
}

} // namespace core
