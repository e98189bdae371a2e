#include "core/analysis/claims/claim.h"

#include <algorithm>
#include <array>

// The word that Qt's lupdate looks for; those who show these texts translate them, core has no Qt.
#define QT_TRANSLATE_NOOP(context, text) text

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

constexpr std::array kClaims{
    Claim{ClaimId::ShuffledAttention, "shuffled_attention", QT_TRANSLATE_NOOP("Claim", "Shuffled attention"),
          QT_TRANSLATE_NOOP("Claim", "The network stays as it is, and each test row's attention is shuffled among the "
                                     "features, again and again. How far does the output move? If it stays, the bars "
                                     "could as well stand elsewhere."),
          kJainWallace},
    Claim{ClaimId::UniformAttention, "uniform_attention", QT_TRANSLATE_NOOP("Claim", "Uniform attention"),
          QT_TRANSLATE_NOOP("Claim", "The network is trained anew with its attention frozen uniform, and once more "
                                     "without any. Does the task need attention at all?"),
          kWiegreffePinter},
    Claim{ClaimId::OtherSeeds, "other_seeds", QT_TRANSLATE_NOOP("Claim", "Other seeds"),
          QT_TRANSLATE_NOOP("Claim", "The same experiment is run with other seeds: other data, other first weights, "
                                     "another order. How much of the bars is luck?"),
          kWiegreffePinter,
          QT_TRANSLATE_NOOP("Claim", "The same experiment is run with other seeds: other test rows, other first "
                                     "weights, another order. How much of the bars is luck?")},
    Claim{ClaimId::Adversary, "adversary", QT_TRANSLATE_NOOP("Claim", "An adversary"),
          QT_TRANSLATE_NOOP("Claim", "For each test row, the attention as far as possible from the learned one "
                                     "(Jensen-Shannon divergence) with which the network's output is the same within "
                                     "0.01. Could other bars have told the same story?"),
          kJainWallace},
    Claim{ClaimId::Shortcut, "shortcut", QT_TRANSLATE_NOOP("Claim", "Shortcut"),
          QT_TRANSLATE_NOOP("Claim", "The network is trained anew with the golden value hidden from the product but "
                                     "not from the softmax, and the other way round. Does the label travel in the "
                                     "value, or in the mask itself?"),
          kBai,
          QT_TRANSLATE_NOOP("Claim", "The network would be trained anew with what makes the label hidden from the "
                                     "product but not from the softmax, and the other way round. Does the label travel "
                                     "in the value, or in the mask itself?")},
    Claim{ClaimId::ShuffledLabels, "shuffled_labels", QT_TRANSLATE_NOOP("Claim", "Nothing to find"),
          QT_TRANSLATE_NOOP("Claim", "The network is trained on labels that are shuffled among the rows, so that no "
                                     "feature tells anything. What do the bars claim then?"),
          kAdebayo},
};

} // namespace

std::span<const Claim> claims()
{
    return kClaims;
}

const Claim& claim(ClaimId id)
{
    return *std::ranges::find(kClaims, id, &Claim::id);
}

std::string_view bearingName(Bearing bearing)
{
    switch (bearing) {
    case Bearing::Supports:
        return "supports";
    case Bearing::Mixed:
        return "mixed";
    case Bearing::Against:
        return "against";
    case Bearing::NotApplicable:
        return "not_applicable";
    }
    return {};
}

std::string_view hindranceName(Hindrance hindrance)
{
    switch (hindrance) {
    case Hindrance::None:
        return "";
    case Hindrance::OneFeature:
        return "one_feature";
    case Hindrance::NoAttention:
        return "no_attention";
    case Hindrance::NoGolden:
        return "no_golden";
    case Hindrance::UnknownTruth:
        return "unknown_truth";
    case Hindrance::NoOthers:
        return "no_others";
    case Hindrance::Untrained:
        return "untrained";
    case Hindrance::NotLearned:
        return "not_learned";
    case Hindrance::Diverged:
        return "diverged";
    }
    return {};
}

} // namespace core
