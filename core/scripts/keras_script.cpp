#include "core/scripts/script.h"

#include "core/scripts/dataset_code.h"
#include "core/scripts/keras_code.h"

namespace core {

namespace {

bool hasAttention(const ScriptWriter& script)
{
    return script.experiment().attention != AttentionKind::None;
}

void writeImports(ScriptWriter& script)
{
    script.line("# pip install keras tensorflow scikit-learn matplotlib");
    writeDatasetImports(script);
    script.line("import keras");
    if (hasAttention(script))
        script.line("import matplotlib.pyplot as plt");
    script.line("import numpy as np");
    script.line("from keras.layers import " + kerasLayerNames(script.experiment().network()));
    script.line("from keras.models import Model");
    script.line("from keras.optimizers import Adam");
    script.line("from sklearn.model_selection import train_test_split");
}

/// Marks the first occurrence of a part in a line.
void markIn(std::string& line, const std::string& part)
{
    if (const std::size_t at = line.find(part); at != std::string::npos)
        line.replace(at, part.size(), ScriptWriter::changed(part));
}

void writeNetwork(ScriptWriter& script)
{
    const NetworkShape shape = script.experiment().network();
    const ParameterLayout layout(shape);
    for (CodeLine& line : kerasLayers(shape, "n_features")) {
        markIn(line.text, "kernel_initializer=\"zeros\", trainable=False");
        for (const DenseSlot& slot : layout.head().first(shape.hidden.size())) {
            if (line.layer != slot.name)
                continue;
            if (script.differs(KnobId::Hidden))
                markIn(line.text, std::to_string(slot.outputs));
            markIn(line.text, "activation=\"" + std::string(activationName(shape.activation)) + "\"");
        }
        script.line(line.text);
    }
    script.line("model.summary()");
}

void writeTraining(ScriptWriter& script)
{
    const std::string shuffle = script.experiment().shuffle ? "" : ", " + ScriptWriter::changed("shuffle=False");
    script.line("model.compile(optimizer=Adam(" + script.value(KnobId::LearningRate) +
                R"py(), loss="binary_crossentropy", metrics=["accuracy"]))py");
    script.line("model.fit(X_train, y_train, batch_size=" + script.value(KnobId::BatchSize) +
                ", epochs=" + script.value(KnobId::Epochs) + shuffle + ")");
    script.line("model.evaluate(X_test, y_test)");
}

void writeAttention(ScriptWriter& script)
{
    script.line("attention_model = Model(inputs, attention)");
    script.line("mean_attention = np.mean(attention_model.predict(X_test), axis=0)");
    writeAttentionBars(script);
}

} // namespace

Script kerasScript(const Experiment& experiment)
{
    ScriptWriter script(experiment);
    writeImports(script);
    script.gap();
    writeDatasetFunction(script);
    script.gap();
    script.line("keras.utils.set_random_seed(" + script.value(KnobId::Seed) + ")  # NumPy's, too");
    writeDatasetCall(script);
    script.line();
    writeNetwork(script);
    script.line();
    writeTraining(script);
    if (hasAttention(script)) {
        script.line();
        writeAttention(script);
    }
    return script.take();
}

} // namespace core
