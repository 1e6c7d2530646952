/**
 * Making the derived topics again beside those that are read, comparing the two, and changing from one to the other.
 *
 * <p><b>What there is.</b> Topics of truth ({@code listings.raw}, {@code resumes.raw}, {@code preferences}, ...) are there once.
 * Everything else is of a generation: its topics end in {@code .gN}, its Streams applications and their internal topics too,
 * its search index and its folders carry the number. The first has no suffix. Dead letters are of a generation as well, so
 * what a replay gives up is told apart from what the pipeline that is read gives up.
 *
 * <p><b>Where it is written down.</b> The compacted topic {@code generations}, one partition, one record a generation:
 * {@link io.jobwire.records.Generation}. The generation with the highest number of promotion is active. So a promotion is one
 * record, and there is no moment with none or two. Every process follows the topic and turns by itself
 * ({@code launcher.system.GenerationTurn}): stages that make the old generation end, those of the new one go on where the
 * replay stopped, with its state; search and pages show the old one until the new index is filled. Collecting goes on.
 *
 * <p><b>Who makes it.</b> {@link io.jobwire.launcher.replay.ReplayRun}, in the process of the command: the same stages as
 * always, without those that decide and tell. So another build, or other settings, can make a generation while the one that
 * runs knows nothing of it, and a replay tells nobody anything. Positions and state are those of any stage under exactly-once:
 * killed and started again, it goes on, and the result is the same.
 *
 * <p><b>Whom alerts tell.</b> Deciding is one application through all generations, which knows whom it told of which role. When
 * another generation is promoted, everything in it that its user was already recommended by the one before, with no lower
 * score, counts as known: deciding begins behind it ({@code alertsFrom}). The rest is written once more behind that place, just
 * before the promotion, and is decided like any recommendation. A command that dies in between has promoted nothing, and the
 * next one takes a later place.
 *
 * <p><b>A part.</b> With a filter only some raw listings are read ({@link io.jobwire.launcher.replay.ReplayFilter}), together with
 * all others of the same companies, because duplicates are found within a company. Such a generation is for looking at: it
 * can be compared and dropped, not promoted.
 */
@NullMarked
package io.jobwire.launcher.replay;

import org.jspecify.annotations.NullMarked;
