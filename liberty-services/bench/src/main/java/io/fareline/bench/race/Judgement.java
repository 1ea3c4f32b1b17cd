package io.fareline.bench.race;

import io.fareline.bench.BenchRun;
import io.fareline.bench.race.history.Call;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What one race came to, told in figures. */
final class Judgement {
    private static final int SHOWN = 5;
    private final BenchRun run;
    private final Race.Outcome outcome;

    Judgement(BenchRun run, Race.Outcome outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    /** No check is broken, all was given back, and there was a race at all. */
    boolean isSound(Race.Size size, long seatsLeftBehind) {
        report();
        run.figures().number("seats still sold after all were given back", seatsLeftBehind, "");
        int kills =
                outcome.kills().values().stream().mapToInt(Integer::intValue).sum();
        boolean raced = count(Call.Kind.PLACE, "HELD") > 0 && count(Call.Kind.PLACE, "SOLD_OUT") > 0;
        raced &= countSeats("SEATED") > 0 && countSeats("SEAT_TAKEN") > 0;
        if (!raced) run.figures().line("Nobody was held or seated, or nobody refused: there was no race");
        boolean sound = broken().isEmpty() && seatsLeftBehind == 0;
        if (!sound) keepHistory();
        return sound && raced && kills >= size.kills();
    }

    boolean isFound(Plant plant) {
        var found = new TreeSet<String>();
        broken().forEach(check -> found.add(check.getKey()));
        boolean right = plant.found().isEmpty() ? found.isEmpty() : found.containsAll(plant.found());
        run.say(plant.name() + (right ? ": " : ": NOT as it should be, ") + "found by " + found);
        for (var check : broken()) run.say("    " + check.getValue().getFirst());
        run.figures()
                .text(
                        plant.name(),
                        right
                                ? (found.isEmpty() ? "nothing found" : "found by " + found)
                                : "FAILED: found by " + found + " instead of " + plant.found());
        if (!right) keepHistory();
        return right;
    }

    private List<Map.Entry<String, List<String>>> broken() {
        return outcome.offenders().entrySet().stream()
                .filter(check -> !check.getValue().isEmpty())
                .toList();
    }

    private long count(Call.Kind kind, String word) {
        return outcome.history().words().getOrDefault(kind + " " + word, 0L);
    }

    private long countSeats(String word) {
        return outcome.history().words().getOrDefault(History.SEATS + word, 0L);
    }

    private void report() {
        var figures = run.figures();
        int kills =
                outcome.kills().values().stream().mapToInt(Integer::intValue).sum();
        figures.number("kills", kills, outcome.kills().toString());
        figures.number("requests", outcome.history().count(), "");
        outcome.history().words().forEach((word, count) -> figures.number("  " + word, count, ""));
        figures.number("wishes", outcome.history().wishes().size(), "");
        figures.number("changes of holds", outcome.evidence().changes().size(), "");
        figures.number(
                "versions of rows of seats",
                outcome.evidence().versions().values().stream()
                        .mapToInt(List::size)
                        .sum(),
                "");
        figures.number("versions of seats by number", outcome.numbers().steps().size(), "");
        figures.number("checks", outcome.offenders().size(), "");
        figures.number("checks broken", broken().size(), "");
        for (var check : broken()) {
            figures.line("BROKEN " + check.getKey() + ": " + check.getValue().size());
            check.getValue().stream().limit(SHOWN).forEach(offender -> figures.line("       " + offender));
        }
    }

    /** All that the checks have seen, to be searched for the id of a hold, a leg or a transaction. */
    private void keepHistory() {
        var file = run.output("race-history.txt");
        try {
            Files.createDirectories(file.getParent());
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                outcome.offenders()
                        .forEach((sentence, offenders) ->
                                offenders.forEach(offender -> out.println("BROKEN " + sentence + ": " + offender)));
                outcome.history().wishes().values().forEach(out::println);
                outcome.history().calls().forEach(out::println);
                outcome.evidence().changes().forEach(out::println);
                outcome.evidence().versions().values().forEach(versions -> versions.forEach(out::println));
                outcome.history().seats().wanted().values().forEach(out::println);
                outcome.numbers().calls().forEach(out::println);
                outcome.numbers().causes().forEach(out::println);
                outcome.numbers().steps().forEach(out::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
