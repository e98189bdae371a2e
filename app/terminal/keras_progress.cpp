#include "app/terminal/keras_progress.h"

#include "app/terminal/output.h"
#include "app/terminal/text_format.h"

#include <algorithm>

namespace app {

namespace {

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Keras calls a sample a step.
std::string timePerStep(double seconds)
{
    if (seconds >= 1.0)
        return fixedText(seconds, 0) + "s/step";
    if (seconds >= 1e-3)
        return fixedText(seconds * 1e3, 0) + "ms/step";
    return fixedText(seconds * 1e6, 0) + "us/step";
}

std::string metrics(double loss, double accuracy, const std::string& prefix = {})
{
    return " - " + prefix + "loss: " + kerasText(loss) + " - " + prefix + "acc: " + kerasText(accuracy);
}

} // namespace

std::string progressBar(std::int64_t done, std::int64_t total)
{
    constexpr std::int64_t kBarWidth = 30;
    const std::string totalText = std::to_string(total);
    const std::int64_t filled = kBarWidth * done / total;
    std::string bar = padLeft(std::to_string(done), totalText.size()) + "/" + totalText + " [";
    if (filled > 0) {
        bar.append(static_cast<std::size_t>(filled - 1), '=');
        bar += done < total ? '>' : '=';
    }
    return bar + std::string(static_cast<std::size_t>(kBarWidth - filled), '.') + "]";
}

std::string etaText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(seconds);
    if (whole > 3600)
        return std::to_string(whole / 3600) + ":" + twoDigits(whole % 3600 / 60) + ":" + twoDigits(whole % 60);
    if (whole > 60)
        return std::to_string(whole / 60) + ":" + twoDigits(whole % 60);
    return std::to_string(whole) + "s";
}

KerasProgress::KerasProgress(Output& output, const core::Experiment& experiment)
    : m_output(output), m_line(output), m_epochs(experiment.epochs), m_samples(experiment.dataset().trainSamples()),
      m_batchSize(experiment.batchSize)
{
}

void KerasProgress::onBatch(const core::BatchReport& report)
{
    if (report.batch == 1) {
        m_output.writeLines("Epoch " + std::to_string(report.epoch) + "/" + std::to_string(m_epochs) + "\n");
        m_epochStart = Clock::now();
        m_lossSum = 0.0;
        m_correctSum = 0.0;
    }
    const std::int64_t before = (report.batch - 1) * m_batchSize;
    const std::int64_t rows = std::min(m_batchSize, m_samples - before);
    m_lossSum += report.loss * static_cast<double>(rows);
    m_correctSum += report.accuracy * static_cast<double>(rows);
    if (report.batch < report.batches && m_line.isDue())
        m_line.drawPassing(liveLine(before + rows));
}

std::string KerasProgress::liveLine(std::int64_t samplesDone) const
{
    const auto done = static_cast<double>(samplesDone);
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_epochStart).count();
    return progressBar(samplesDone, m_samples) +
           " - ETA: " + etaText(elapsed / done * (static_cast<double>(m_samples) - done)) +
           metrics(m_lossSum / done, m_correctSum / done);
}

void KerasProgress::onEpoch(const core::EpochReport& report)
{
    m_line.draw(progressBar(m_samples, m_samples) + " - " + fixedText(report.seconds, 0) + "s " +
                timePerStep(report.seconds / static_cast<double>(m_samples)) + metrics(report.loss, report.accuracy) +
                metrics(report.testLoss, report.testAccuracy, "test_"));
    m_line.leave();
}

} // namespace app
