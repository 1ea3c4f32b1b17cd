package io.fareline.bench.search.inprocess;

import io.fareline.bench.search.Scene;
import io.fareline.bench.search.SearchFigure;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A direct question takes 10 microseconds and one with up to two connections 150, at the median over pairs of stations
 * as popular as they are. Time of one thread that waits for nothing: on a machine that does nothing else, its CPU.
 */
public final class InProcessFigure implements SearchFigure {
    private static final Map<String, Double> MOST_MICROSECONDS = Map.of("direct", 10.0, "connected", 150.0);
    private static final TimeValue ITERATION = TimeValue.seconds(3);
    private static final int ITERATIONS = 3;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public boolean measure(Scene scene) {
        scene.run().say("Asking questions in process");
        boolean kept = true;
        try {
            for (var result : new Runner(options(scene).build()).run()) kept &= add(result, scene);
        } catch (RunnerException failed) {
            throw new IllegalStateException("JMH did not run: " + failed.getMessage(), failed);
        }
        return kept;
    }

    private static OptionsBuilder options(Scene scene) {
        var options = new OptionsBuilder();
        options.include(Questions.class.getName() + "\\.")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(Math.toIntExact(scene.run().options().number("turns")))
                .warmupIterations(ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .jvmArgs("-Xms1g", "-Xmx1g")
                .addProfiler(GCProfiler.class)
                .param("flights", Long.toString(scene.flights()))
                .param("seed", Long.toString(scene.run().options().number("seed")))
                .shouldFailOnError(true);
        return options;
    }

    private static boolean add(RunResult result, Scene scene) {
        var times = result.getPrimaryResult().getStatistics();
        String question = result.getPrimaryResult().getLabel();
        double median = times.getPercentile(50);
        double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        scene.run()
                .figures()
                .number(question + " question, median", median, "us")
                .number(question + " question, p99", times.getPercentile(99), "us")
                .number(question + " question, allocated", Math.rint(bytes), "bytes");
        return median <= MOST_MICROSECONDS.get(question);
    }
}
