package io.fareline.bench.search.importing;

import io.fareline.bench.Median;
import io.fareline.bench.search.Scene;
import io.fareline.bench.search.SearchFigure;
import io.fareline.platform.testing.Folders;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How fast a schedule file comes on sale through the public API, against a bare COPY of the rows that come of it into
 * empty tables of the same make in the same database. Both are done in turn; the medians count.
 */
public final class ImportFigure implements SearchFigure {
    private static final double LEAST_OF_COPY = 0.3;
    private static final String COPIES = "bench_copy";
    private static final String BARE_COPIES = "bench_bare_copy";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public boolean measure(Scene scene) {
        byte[] file = scene.network().file();
        var rows = scene.run().output("search-import-rows");
        var fareline = scene.fareline();
        try (var tables = new Tables(fareline.laptop().postgres().connect("flight"))) {
            Files.createDirectories(rows);
            var turns = new Turns(scene, tables, file, rows);
            var durability = tables.durability();
            turns.take();
            return judge(scene, turns, durability, file.length);
        } catch (SQLException | IOException failed) {
            throw new Trouble("The import could not be measured: " + failed.getMessage(), failed);
        } finally {
            delete(rows);
        }
    }

    private static boolean judge(Scene scene, Turns turns, String durability, int bytes) {
        double share = turns.copy.seconds() / turns.first.seconds();
        scene.run()
                .figures()
                .line("")
                .line("import")
                .text("  dated flights; bytes of the file", scene.flights() + "; " + bytes)
                .text("  database", durability)
                .number("  before the turns, on a server just started", turns.cold.toMillis() / 1e3, "s")
                .text("  import into empty tables", turns.first)
                .text("  the same file again", turns.again)
                .text("  bare COPY, with foreign keys", turns.copy)
                .text("  bare COPY, without foreign keys", turns.bareCopy)
                .number("  imported a second", scene.flights() / turns.first.seconds(), "dated flights")
                .number("  speed against COPY (at least " + LEAST_OF_COPY + ")", share, "")
                .number("  against COPY without foreign keys", turns.bareCopy.seconds() / turns.first.seconds(), "")
                .number("  the same file again, against COPY", turns.copy.seconds() / turns.again.seconds(), "");
        return isFastEnough(turns.copy.seconds(), turns.first.seconds());
    }

    static boolean isFastEnough(double copySeconds, double importSeconds) {
        return copySeconds >= LEAST_OF_COPY * importSeconds;
    }

    private static void delete(Path rows) {
        try {
            Folders.delete(rows);
        } catch (IOException left) {
            throw new UncheckedIOException("Cannot delete " + rows, left);
        }
    }

    /** The turns, each of an import, the same again, and the two COPYs. */
    private static final class Turns {
        private final Scene scene;
        private final Tables tables;
        private final byte[] file;
        private final Path rows;
        private final Median first = new Median();
        private final Median again = new Median();
        private final Median copy = new Median();
        private final Median bareCopy = new Median();
        private Duration cold;

        Turns(Scene scene, Tables tables, byte[] file, Path rows) {
            this.scene = scene;
            this.tables = tables;
            this.file = file;
            this.rows = rows;
        }

        void take() throws SQLException {
            scene.run().say("Importing before the turns");
            cold = importFile("added");
            tables.export(rows);
            for (long turn = 1; turn <= scene.run().options().number("turns"); turn++) {
                tables.clear();
                first.add(importFile("added"));
                tables.settle();
                again.add(importFile("unchanged"));
                copy.add(copy(COPIES, true));
                bareCopy.add(copy(BARE_COPIES, false));
                scene.run()
                        .say("turn %d: import %s; again %s; copy %s; bare copy %s"
                                .formatted(turn, first, again, copy, bareCopy));
            }
        }

        /** @param all what the report has to say of every dated flight */
        private Duration importFile(String all) throws SQLException {
            long begin = System.nanoTime();
            var answer = new EdgeCalls(scene.fareline().laptop()).importSchedule(file, false);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (!answer.isOk()) throw new Trouble("The import was refused: " + answer.json());
            if (answer.json().path(all).asLong() != scene.flights()
                    || tables.rows("scheduled_leg") != scene.flights()
                    || tables.rows("inventory") != scene.flights())
                throw new Trouble("Not every dated flight is " + all + ": " + answer.json());
            return took;
        }

        private Duration copy(String schema, boolean foreignKeys) throws SQLException {
            tables.prepareCopies(schema, foreignKeys);
            tables.settle();
            long begin = System.nanoTime();
            tables.copy(rows, schema);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (tables.rows(schema + ".inventory") != scene.flights()) throw new Trouble("COPY did not copy every row");
            return took;
        }
    }
}
