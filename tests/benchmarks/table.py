"""The one table: what, ours, the peer's, ratio, goal, met or not."""

from measure import GROWTH_SAMPLES, WHOLE_EXPERIMENT

HEADER = ("what", "ours", "the peer's", "ratio", "goal", "met")
NOT_INSTALLED = "not installed: `./lab bench --peers`"
FEATURES_BYTES = 4 * 20 * GROWTH_SAMPLES[-1]


def duration(seconds):
    """Three figures and a unit: "5.64 ms"."""
    for unit, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= unit:
            return f"{figures(seconds / unit)} {name}"
    return f"{figures(seconds / 1e-9)} ns"


def figures(number):
    """Three figures, without an exponent: "1234", "5.60", "0.912"."""
    return f"{number:.0f}" if number >= 100 else f"{number:#.3g}"


def verdict(met, aim_met=False):
    return ("yes, and the aim" if aim_met else "yes") if met else "no"


def against_peer(results, what, ours, peer, goal=None, aim=None, peer_name="", blas="reference"):
    """A row about a time that should be so many times shorter than the peer's."""
    seconds = results["ours"][ours]
    peers = results["peers"].get(blas, {})
    if peer not in peers:
        return what, duration(seconds), NOT_INSTALLED, "–", goal_text(goal, aim), "–"
    theirs = peers[peer]
    ratio = theirs / seconds
    met = "–" if goal is None else verdict(ratio >= goal, aim is not None and ratio >= aim)
    return what, duration(seconds), peer_name + duration(theirs), f"{figures(ratio)}x", goal_text(goal, aim), met


def epochs(results, suffix="", blas="reference"):
    """The rows about an epoch of training."""
    def row(what, name, goal=None, aim=None):
        return against_peer(results, what + suffix, name, name, goal, aim, blas=blas)
    return [
        row("an epoch, the article's network", "epoch/linear", 100, 150),
        row("an epoch, hidden activation relu", "epoch/relu", 20, 30),
        row("an epoch, hidden activation tanh", "epoch/tanh"),
        row("an epoch of 9,000 rows, 200 features", "epoch/features200", 1),
        row("an epoch of 1,800 rows, 1,000 features", "epoch/features1000", 1),
    ]


def goal_text(goal, aim):
    if goal is None:
        return "–"
    if goal == 1:
        return "ahead"
    return f"{goal}x (aim {aim}x)" if aim else f"{goal}x"


def ensemble(results):
    one, two = (results["ours_clock"][f"ensemble/{jobs}/iterations:1/real_time"] for jobs in (1, 2))
    ratio = one / two
    return ("ensemble of 200 default runs, two threads", duration(two), f"one thread: {duration(one)}",
            f"{ratio:.2f}x", "1.8x (aim under 5 s)", verdict(ratio >= 1.8, ratio >= 1.8 and two < 5.0))


def growth(results, what, benchmark, train_share):
    """Time for a sample from the fewest samples to the most: the slowest against the fastest."""
    names = [f"{benchmark}/{samples}" for samples in GROWTH_SAMPLES]
    goal = "at most 1.25"
    what += " for a sample, 10,000 to 10,000,000 samples"
    for name in names:
        if name in results["skipped"]:
            return what, results["skipped"][name], "–", "–", goal, "skipped"
    times = [results["growth"][name] / (samples * train_share) for name, samples in zip(names, GROWTH_SAMPLES)]
    ratio = max(times) / min(times)
    return what, ", ".join(duration(time) for time in times), "–", f"{ratio:.2f}", goal, verdict(ratio <= 1.25)


def peak_memory(results):
    what, goal = "peak memory at 10,000,000 x 20", "under 1.25"
    peak = results["peak_memory"]
    if isinstance(peak, str):
        return what, peak, "–", "–", goal, "skipped"
    ratio = peak / FEATURES_BYTES
    return (what, f"{peak / 1e6:.0f} MB", f"float32 features: {FEATURES_BYTES / 1e6:.0f} MB", f"{ratio:.2f}", goal,
            verdict(ratio < 1.25))


def heartbeat(results, what, name, most, p99=None):
    """Times between two beats of the GUI thread, in milliseconds."""
    beats = results["window"][name]
    goal = f"none above {most} ms" if p99 is None else f"99 % within {p99} ms, none above {most} ms"
    ours = (f"99 % within {beats['p99_ms']:.1f} ms, longest {beats['max_ms']:.1f} ms "
            f"(of work at most {beats['max_processor_ms']:.1f} ms)")
    met = beats["max_ms"] <= most and (p99 is None or beats["p99_ms"] <= p99)
    return f"heartbeat of the window, {what}", ours, "–", "–", goal, verdict(met)


def at_most(what, number, unit, most):
    return what, f"{number:.0f} {unit}", "–", "–", f"under {most} {unit}", verdict(number < most)


def rivals(results, activation):
    seconds = results["ours"][f"rivals/{activation}"]
    return (f"all rivals of attention at the article's size, hidden activation {activation}", duration(seconds), "–", "–",
            "under 1 s", verdict(seconds < 1.0))


def opening_table(results):
    opened = results["window"]["opening_table"]
    seconds = opened["read_seconds"]
    return (f"opening a table of {opened['rows']:,} rows and {opened['columns']} columns ({opened['megabytes']:.0f} MB), "
            "until its dialog can be accepted", f"{duration(seconds)}; until there is a network for it, "
            f"{duration(opened['prepare_seconds'])} more", "–", "–", "under 10 s", verdict(seconds < 10.0))


def at_least(what, number, least):
    return what, figures(number), "–", "–", f"at least {least}", verdict(number >= least)


def rows(results):
    window = results["window"]
    return [
        *epochs(results),
        *epochs(results, "; PyTorch with OpenBLAS", "OpenBLAS"),
        against_peer(results, "data and split", "dataAndSplit/100000", "dataAndSplit/100000", 5, 10),
        against_peer(results, "whole experiment: data, split, 5 epochs, attention", WHOLE_EXPERIMENT, "epoch/linear",
                     10, 15, "one epoch: "),
        ensemble(results),
        growth(results, "training", "growingEpoch", 0.9),
        growth(results, "data and split", "dataAndSplit", 1.0),
        *(rivals(results, activation) for activation in ("linear", "relu", "tanh")),
        peak_memory(results),
        heartbeat(results, "training 20 features", "training_20", 33, 17),
        heartbeat(results, "training 20 features, run after run", "restarting_20", 33, 17),
        heartbeat(results, "training 200 features", "training_200", 50),
        heartbeat(results, "asking attention's rivals, moment after moment", "rivals", 33, 17),
        at_most("a change with Live on, until the new bars and sentence are painted (longest "
                f"{window['answer']['max_ms']:.0f} ms)", window["answer"]["median_ms"], "ms", 150),
        at_least("dragging the golden feature, Live: complete experiments a second (longest beat "
                 f"{window['drag']['max_ms']:.1f} ms)", window["drag"]["experiments_per_second"], 10),
        at_least(f"scrubbing {window['scrub']['moments']} moments: frames a second",
                 window["scrub"]["frames_per_second"], 30),
        opening_table(results),
        heartbeat(results, "opening that table", "opening_table", 33),
        at_most(f"the other theme, in a window of {window['theme_change']['widgets']} widgets (longest "
                f"{window['theme_change']['max_ms']:.0f} ms)", window["theme_change"]["median_ms"], "ms", 100),
        at_most("start of the process to the first painted frame", window["first_frame"]["median_ms"], "ms", 300),
        at_most("memory of the idle window", window["idle_memory"]["resident_mb"], "MB", 150),
    ]


def markdown(lines):
    """Rows as a table whose columns are aligned in the text too."""
    lines = [HEADER, *lines]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADER))]
    texts = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([texts[0], rule, *texts[1:]])
