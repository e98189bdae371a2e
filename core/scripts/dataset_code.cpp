#include "core/scripts/dataset_code.h"

namespace core {

namespace {

/// Writes the function body for data beyond the article's. Each part writes its lines, or none if it is off, in the
/// order in which the program draws.
class HarderCode {
public:
    explicit HarderCode(ScriptWriter& script)
        : m_script(script), m_harder(script.experiment().harder), m_hasGolden(!script.experiment().golden.empty())
    {
    }

    void write()
    {
        writeConstants();
        writeLabels();
        if (m_hasGolden) {
            writeGolden();
            writeNoise();
            writeFollowers();
        }
        writeFlips();
        writeScales();
    }

private:
    void writeConstants()
    {
        if (!m_hasGolden) {
            m_script.added("    np.random.rand()  # a golden feature's constant: what follows is drawn as ever");
            return;
        }
        m_script.added("    golden = np.array(golden_features) - 1");
        if (m_harder.labelRule == LabelRule::Sum)
            m_script.added("    np.random.rand(len(golden))  # the constants of a copy: what follows is drawn as ever");
        else
            m_script.added("    constants = np.random.rand(len(golden)) / 500");
    }

    void writeLabels()
    {
        if (m_script.differs(KnobId::PositiveShare))
            m_script.added("    labels = (np.random.rand(n_samples) < " + text(KnobId::PositiveShare) +
                           ").astype(int)");
    }

    void writeGolden()
    {
        switch (m_harder.labelRule) {
        case LabelRule::Copy:
            m_script.added("    features[:, golden] = labels[:, None] + constants");
            break;
        case LabelRule::Sum:
            m_script.added("    total = sum(features[:, column] for column in golden)");
            m_script.added("    mirrored = (total > len(golden) / 2) != (labels == 1)");
            m_script.added("    features[:, golden] = np.where(mirrored[:, None], 1 - features[:, golden], "
                           "features[:, golden])");
            break;
        case LabelRule::Xor:
            m_script.added("    first = (features[:, golden[0]] >= 0.5).astype(int)");
            m_script.added("    features[:, golden] = np.stack([first, first ^ labels], axis=1) + constants");
            break;
        }
    }

    void writeNoise()
    {
        if (m_script.differs(KnobId::Noise))
            m_script.added("    features[:, golden] += " + text(KnobId::Noise) +
                           " * np.random.standard_normal((n_samples, len(golden)))");
    }

    /// Writes duplicates and decoys in the columns that FeatureRoles chooses.
    void writeFollowers()
    {
        if (m_harder.duplicates == 0 && m_harder.decoys == 0)
            return;
        m_script.added("    following = (golden[0] + np.arange(n_features)) % n_features");
        m_script.added("    others = following[~np.isin(following, golden)]");
        if (m_harder.duplicates > 0) {
            m_script.added("    for i in range(" + text(KnobId::Duplicates) + "):  # duplicates");
            m_script.added("        features[:, others[i]] = features[:, golden[i % len(golden)]]");
        }
        if (m_harder.decoys > 0)
            writeDecoys();
    }

    void writeDecoys()
    {
        const std::string place = m_harder.duplicates == 0 ? "i" : text(KnobId::Duplicates) + " + i";
        m_script.added("    spread = 1 / (2 * np.sqrt(3))  # the standard deviation of np.random.rand()");
        m_script.added("    correlation = " + text(KnobId::DecoyCorrelation));
        m_script.added("    for i in range(" + text(KnobId::Decoys) + "):  # decoys");
        m_script.added("        origin = features[:, golden[i % len(golden)]]");
        m_script.added("        mean = np.cumsum(origin)[-1] / n_samples  # added as the program does");
        m_script.added("        deviation = np.sqrt(np.cumsum((origin - mean) ** 2)[-1] / n_samples)");
        m_script.added("        standard = (origin - mean) / deviation if deviation > 1e-9 else 0");
        m_script.added("        own = features[:, others[" + place + "]] - 0.5");
        m_script.added("        features[:, others[" + place + "]] = (0.5 + correlation * standard * spread");
        m_script.added("            + np.sqrt(1 - correlation * correlation) * own)");
    }

    void writeFlips()
    {
        if (m_script.differs(KnobId::LabelNoise))
            m_script.added("    labels = np.where(np.random.rand(n_samples) < " + text(KnobId::LabelNoise) +
                           ", 1 - labels, labels)");
    }

    /// Uses Python's power, because that of a NumPy array may round differently.
    void writeScales()
    {
        if (!m_script.differs(KnobId::Scale))
            return;
        m_script.added("    factors = np.array([" + text(KnobId::Scale) +
                       " ** (2 * np.random.rand() - 1) for _ in range(n_features)])");
        if (m_hasGolden && m_harder.duplicates > 0) {
            m_script.added("    for i in range(" + text(KnobId::Duplicates) + "):  # the same numbers on every scale");
            m_script.added("        factors[others[i]] = factors[golden[i % len(golden)]]");
        }
        m_script.added("    features *= factors");
    }

    [[nodiscard]] std::string text(KnobId id) const { return valueText(knob(id), m_script.experiment()); }

    ScriptWriter& m_script;
    const HarderData& m_harder;
    bool m_hasGolden;
};

/// Returns whether the article's own lines suffice: one golden feature and default data options.
bool isArticlesKind(const Experiment& experiment)
{
    return experiment.golden.size() == 1 && experiment.harder == HarderData{};
}

/// Returns the last parameter of the function with its separator; empty without golden features.
std::string goldenParameter(const Experiment& experiment)
{
    if (experiment.golden.empty())
        return "";
    return isArticlesKind(experiment) ? ", golden_feature" : ", golden_features";
}

std::string goldenArgument(const ScriptWriter& script)
{
    const Experiment& experiment = script.experiment();
    if (experiment.golden.empty())
        return "";
    if (!isArticlesKind(experiment))
        return goldenParameter(experiment) + "=" + script.value(KnobId::Golden);
    const std::string number = std::to_string(experiment.golden.front());
    return goldenParameter(experiment) + "=" +
           (script.differs(KnobId::Golden) ? ScriptWriter::changed(number) : number);
}

} // namespace

void writeDatasetImports(ScriptWriter& script)
{
    if (script.experiment().table)
        writeTableImports(script);
}

void writeDatasetFunction(ScriptWriter& script)
{
    const Experiment& experiment = script.experiment();
    if (experiment.table) {
        writeTableFunctions(script);
        return;
    }
    script.line("def make_classification_dataset(n_samples, n_features" + goldenParameter(experiment) + "):");
    script.line("    labels = np.random.randint(0, 2, n_samples)");
    script.line("    features = np.random.rand(n_samples, n_features)");
    if (isArticlesKind(experiment))
        script.line("    features[:, golden_feature - 1] = labels + np.random.rand() / 500");
    else
        HarderCode(script).write();
    script.line("    return features, np.expand_dims(labels, 1)");
}

void writeDatasetCall(ScriptWriter& script)
{
    if (script.experiment().table) {
        writeTableCall(script);
        return;
    }
    script.line("n_samples = " + script.value(KnobId::Samples));
    script.line("n_features = " + script.value(KnobId::Features));
    script.line("features, labels = make_classification_dataset(n_samples, n_features" + goldenArgument(script) + ")");
    script.line("X_train, X_test, y_train, y_test = train_test_split(features, labels, test_size=" +
                script.value(KnobId::TestFraction) + stratifyArgument(script.experiment()) + ")");
}

std::string stratifyArgument(const Experiment& experiment)
{
    return experiment.stratify ? ", " + ScriptWriter::changed("stratify=labels") : "";
}

void writeAttentionBars(ScriptWriter& script)
{
    if (script.experiment().table) {
        script.added("plt.barh(feature_names, mean_attention)");
        script.added("plt.gca().invert_yaxis()  # the first on top");
        script.added("plt.tight_layout()");
    } else {
        script.line("plt.bar([str(feature) for feature in range(1, n_features + 1)], mean_attention)");
    }
    script.line("plt.show()");
}

} // namespace core
