package io.fareline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.WrongUsage;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class BenchesTest {
    @TempDir
    Path repository;

    private final Counting counting = new Counting();
    private final Benches benches = new Benches(List.of(counting));

    @Test
    void aBenchRunsWithItsOptionsAndLeavesItsFigures() throws IOException {
        assertEquals(Main.OK, Main.run(repository, benches, List.of("counting", "--to", "7", "--loudly")));
        assertEquals(7, counting.options.number("to"));
        assertTrue(counting.options.isSet("loudly"));
        var figures = Files.readString(repository.resolve("target/bench/counting.txt"));
        assertTrue(figures.contains("--to 7 --loudly --how softly\n"), figures);
        assertTrue(figures.lines().anyMatch(line -> line.matches("counted +7 times")), figures);
        assertTrue(figures.contains("passed"), figures);
    }

    @Test
    void withoutOptionsTheUsualOnesHold() {
        assertEquals(Main.OK, Main.run(repository, benches, List.of("counting")));
        assertEquals(3, counting.options.number("to"));
        assertFalse(counting.options.isSet("loudly"));
    }

    @Test
    void theSameRunCanBeAskedForWithAnotherNumber() {
        var options = Options.read(counting, List.of("--loudly"));
        assertEquals("--to 9 --loudly --how softly", options.with("to", 9).toString());
        assertEquals("--to 3 --loudly --how softly", options.toString());
        assertThrows(IllegalArgumentException.class, () -> options.with("from", 1));
    }

    @Test
    void aBenchThatDoesNotShowWhatItShouldFails() throws IOException {
        assertEquals(Main.FAILED, Main.run(repository, benches, List.of("counting", "--to", "0")));
        assertTrue(Files.readString(repository.resolve("target/bench/counting.txt"))
                .contains("FAILED"));
    }

    @Test
    void wrongNamesAndOptionsAreRefused() {
        assertEquals(Main.WRONG_USAGE, Main.run(repository, benches, List.of("sleeping")));
        assertTrue(assertThrows(WrongUsage.class, () -> benches.named("sleeping"))
                .getMessage()
                .contains("counting"));
        for (var wrong : List.of(
                List.of("--from", "1"), List.of("--to"), List.of("--to", "many"), List.of("--to", "101"), List.of("7")))
            assertThrows(WrongUsage.class, () -> Options.read(counting, wrong), wrong.toString());
        assertEquals(Main.WRONG_USAGE, Main.run(repository, benches, List.of("counting", "--to", "-1")));
    }

    @Test
    void whereNoFarelineRunsThereIsNoneToUse() {
        assertThrows(Trouble.class, () -> BenchRun.of(repository, counting, Options.read(counting, List.of()))
                .attach());
    }

    @Test
    void everyBenchHasANameOfItsOwn() {
        var names = Benches.known().all().stream().map(Bench::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        assertEquals(Main.OK, Main.run(repository, Benches.known(), List.of()));
    }

    @Test
    void wordsAndTextsAreOptionsToo() {
        assertEquals(Main.OK, Main.run(repository, benches, List.of("counting", "--how", "aloud", "--whom", "a fool")));
        assertEquals("aloud", counting.options.text("how"));
        assertEquals("--to 3 --how aloud --whom a fool", counting.options.toString());
        assertEquals(Main.OK, Main.run(repository, benches, List.of("counting")));
        assertEquals("softly", counting.options.text("how"));
        assertEquals("", counting.options.text("whom"));
        for (var wrong : List.of(List.of("--how", "badly"), List.of("--how"), List.of("--whom")))
            assertThrows(WrongUsage.class, () -> Options.read(counting, wrong), wrong.toString());
        assertThrows(IllegalArgumentException.class, () -> counting.options.text("why"));
    }

    /** The exit status of one bench with these words after its name. */
    public static int run(Path repository, Bench bench, String... words) {
        var all = new ArrayList<>(List.of(bench.name()));
        all.addAll(List.of(words));
        return Main.run(repository, new Benches(List.of(bench)), all);
    }

    private static final class Counting implements Bench {
        private Options options;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String purpose() {
            return "counts";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    Option.number("to", "how far", 3, 100),
                    Option.flag("loudly", "so that all hear"),
                    Option.word("how", "in which voice", List.of("softly", "aloud")),
                    Option.text("whom", "who hears it"));
        }

        @Override
        public boolean run(BenchRun run) {
            options = run.options();
            run.figures().number("counted", options.number("to"), "times");
            return options.number("to") > 0;
        }
    }
}
