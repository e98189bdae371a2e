#include "core/scripts/script.h"

#include "core/scripts/dataset_code.h"

namespace core {

namespace {

/// Writes the parts of one script.
class PytorchScript {
public:
    explicit PytorchScript(const Experiment& experiment)
        : m_script(experiment), m_attention(experiment.attention), m_layout(experiment.network())
    {
    }

    Script write()
    {
        writeImports();
        m_script.gap();
        writeDatasetFunction(m_script);
        m_script.gap();
        writeNetwork();
        m_script.gap();
        writeData();
        m_script.line();
        writeTraining();
        m_script.line();
        writeTest();
        return m_script.take();
    }

private:
    void writeImports()
    {
        m_script.line("# pip install torch scikit-learn matplotlib");
        writeDatasetImports(m_script);
        if (m_layout.hasAttention())
            m_script.line("import matplotlib.pyplot as plt");
        m_script.line("import numpy as np");
        m_script.line("import torch");
        m_script.line("from sklearn.model_selection import train_test_split");
        m_script.line("from torch import nn");
    }

    void writeNetwork()
    {
        m_script.line(!m_layout.hasAttention() ? "class Network(nn.Module):" : "class AttentionNetwork(nn.Module):");
        m_script.line("    def __init__(self, n_features):");
        m_script.line("        super().__init__()");
        for (const DenseSlot& slot : m_layout.layers())
            writeLayer(slot);
        m_script.line("        for layer in self.children():  # as Keras begins");
        m_script.line("            nn.init.xavier_uniform_(layer.weight)");
        m_script.line("            nn.init.zeros_(layer.bias)");
        if (m_attention == AttentionKind::Uniform) {
            m_script.added("        nn.init.zeros_(self.attention_vec.weight)  # softmax of zeros: 1 / n_features");
            m_script.added("        self.attention_vec.requires_grad_(False)");
        }
        if (m_layout.hasAttention()) {
            m_script.line();
            m_script.line("    def attention(self, inputs):");
            m_script.line("        return torch.softmax(self.attention_vec(inputs), dim=1)");
        }
        m_script.line();
        writeForward();
    }

    void writeLayer(const DenseSlot& slot)
    {
        const bool isFirst = &slot == &m_layout.layers().front() || &slot == &m_layout.head().front();
        const bool isOutput = &slot == &m_layout.layers().back();
        const bool isAttention = m_layout.hasAttention() && &slot == &m_layout.attention();
        const std::string inputs = isFirst ? "n_features" : unitsText(slot.inputs);
        const std::string outputs = isAttention ? "n_features" : isOutput ? "1" : unitsText(slot.outputs);
        m_script.line("        self." + slot.name + " = nn.Linear(" + inputs + ", " + outputs + ")");
    }

    [[nodiscard]] std::string unitsText(std::int64_t units) const
    {
        const std::string text = std::to_string(units);
        return m_script.differs(KnobId::Hidden) ? ScriptWriter::changed(text) : text;
    }

    void writeForward()
    {
        m_script.line("    def forward(self, inputs):");
        std::string x = "inputs";
        if (m_layout.hasAttention()) {
            m_script.line("        x = inputs * self.attention(inputs)");
            x = "x";
        }
        for (const DenseSlot& slot : m_layout.head().first(m_layout.head().size() - 1)) {
            m_script.line("        x = " + activated("self." + slot.name + "(" + x + ")"));
            x = "x";
        }
        m_script.line("        return self." + m_layout.head().back().name + "(" + x +
                      ")  # logits: the loss has the sigmoid");
    }

    [[nodiscard]] std::string activated(const std::string& sums) const
    {
        switch (m_script.experiment().activation) {
        case Activation::Linear:
            break;
        case Activation::Relu:
            return ScriptWriter::changed("torch.relu") + "(" + sums + ")";
        case Activation::Tanh:
            return ScriptWriter::changed("torch.tanh") + "(" + sums + ")";
        }
        return sums;
    }

    void writeData()
    {
        const std::string seed = m_script.value(KnobId::Seed);
        m_script.line("np.random.seed(" + seed + ")");
        m_script.line("torch.manual_seed(" + seed + ")");
        writeDatasetCall(m_script);
        m_script.line("X_train, X_test, y_train, y_test = (");
        m_script.line("    torch.from_numpy(array).float() for array in (X_train, X_test, y_train, y_test))");
    }

    void writeTraining()
    {
        m_script.line(!m_layout.hasAttention() ? "model = Network(n_features)"
                                               : "model = AttentionNetwork(n_features)");
        m_script.line("print(model)");
        m_script.line("optimizer = torch.optim.Adam(model.parameters(), lr=" + m_script.value(KnobId::LearningRate) +
                      ", eps=1e-7)");
        m_script.line("binary_crossentropy = nn.BCEWithLogitsLoss()");
        m_script.line("batch_size = " + m_script.value(KnobId::BatchSize));
        m_script.line("epochs = " + m_script.value(KnobId::Epochs));
        if (m_script.experiment().shuffle)
            m_script.line("order = np.arange(len(X_train))");
        else
            m_script.added("order = np.arange(len(X_train))  # the same in every epoch");
        m_script.line("for epoch in range(1, epochs + 1):");
        if (m_script.experiment().shuffle)
            m_script.line("    np.random.shuffle(order)");
        m_script.line("    loss_sum, correct = 0.0, 0");
        m_script.line("    for first in range(0, len(order), batch_size):");
        m_script.line("        rows = order[first:first + batch_size]");
        m_script.line("        logits = model(X_train[rows])");
        m_script.line("        loss = binary_crossentropy(logits, y_train[rows])");
        m_script.line("        optimizer.zero_grad()");
        m_script.line("        loss.backward()");
        m_script.line("        optimizer.step()");
        m_script.line("        loss_sum += loss.item() * len(rows)");
        m_script.line("        correct += ((logits > 0) == (y_train[rows] > 0.5)).sum().item()");
        m_script.line("    print(f\"Epoch {epoch}/{epochs} - loss: {loss_sum / len(order):.4e} - \"");
        m_script.line("          f\"accuracy: {correct / len(order):.4f}\")");
    }

    void writeTest()
    {
        m_script.line("with torch.no_grad():");
        m_script.line("    logits = torch.cat([model(rows) for rows in X_test.split(1024)])");
        m_script.line("    loss = binary_crossentropy(logits, y_test).item()");
        m_script.line("    accuracy = ((logits > 0) == (y_test > 0.5)).float().mean().item()");
        m_script.line("    print(f\"Test - loss: {loss:.4e} - accuracy: {accuracy:.4f}\")");
        if (!m_layout.hasAttention())
            return;
        m_script.line("    attention = torch.cat([model.attention(rows) for rows in X_test.split(1024)])");
        m_script.line();
        m_script.line("mean_attention = attention.mean(dim=0).tolist()");
        writeAttentionBars(m_script);
    }

    ScriptWriter m_script;
    AttentionKind m_attention;
    ParameterLayout m_layout;
};

} // namespace

Script pytorchScript(const Experiment& experiment)
{
    return PytorchScript(experiment).write();
}

} // namespace core
