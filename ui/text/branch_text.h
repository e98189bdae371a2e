#pragma once

#include "core/experiment/learning_rates.h"

#include <QString>

#include <span>

namespace ui {

/// "Branched at epoch 1, batch 37: learning rate 0.003 → 0.0003", without a full stop.
QString branchText(const core::BranchPoint& branch);

/// A sentence for each branch; empty without any.
QString branchText(std::span<const core::BranchPoint> branches);

/// A text, and after it the branches as sentences.
QString withBranches(const QString& text, std::span<const core::BranchPoint> branches);

/// Says of runs that train with the settings of a branched run that they do so without its branches.
QString unbranchedRunsText();

/// "→ 0.0003": a branch for a mark on a chart, whose help is branchText().
QString branchLabel(const core::BranchPoint& branch);

/// A run by its settings at its end and by its branches.
struct RunSettings {
    const core::Experiment& experiment;
    std::span<const core::BranchPoint> branches = {};
};

/// Counts the branches that one of two runs has alone.
std::ptrdiff_t differingBranches(std::span<const core::BranchPoint> first, std::span<const core::BranchPoint> second);

/// The differences between a pinned run and this run: changeText() of the settings with which they began, then the
/// branches that one of them has alone: "Seed 0 → 3, this run branched at epoch 1, batch 37: learning rate 0.003 →
/// 0.0003". Empty if there are none.
QString differenceText(const RunSettings& pinned, const RunSettings& shown);

/// What sets a run apart from another one, in the same order: "Seed 0, not branched at epoch 1, batch 37: learning rate
/// 0.003 → 0.0003". Empty if nothing does.
QString settingsApartText(const RunSettings& run, const RunSettings& other);

} // namespace ui
