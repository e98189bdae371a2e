#pragma once

#include "app/options/report_options.h"
#include "core/training/model.h"
#include "ui/report/run_facts.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QCommandLineParser;

namespace app {

/// Told of work that goes on: what it is, and how far, from 0 to 1.
using WorkCallbacks = std::function<void(const char* what, double done)>;

/// Measures what a report tells of. Nothing after a stop request.
class ReportWork {
public:
    /// The parser says how many jobs there are to be.
    ReportWork(const ReportOptions& options, const QCommandLineParser& parser, std::stop_token stop,
               WorkCallbacks listener);

    /// Blocks. Throws core::FileError, core::NotEnoughMemory, and std::runtime_error for a run that diverged.
    std::optional<ui::RunFacts> measure();

private:
    [[nodiscard]] bool needsModel() const { return m_options.computesImportance || m_options.makesTests; }
    bool open();
    bool train();
    bool makeSeeds();
    bool computeImportance();
    bool makeTests();

    const ReportOptions& m_options;
    const QCommandLineParser& m_parser;
    std::stop_token m_stop;
    WorkCallbacks m_listener;
    ui::RunFacts m_facts;
    std::shared_ptr<const core::Model> m_model; ///< at the newest moment, if it is needed
};

} // namespace app
