package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What came out of reading a text: the records and how it went. */
record Reading(List<SsimRecord> records, SsimReading result) {
    static final SsimLimits LIMITS = new SsimLimits(1_000_000, 10_000, 50);

    static Reading of(String text, SsimLimits limits) {
        var records = new ArrayList<SsimRecord>();
        try {
            return new Reading(
                    records, SsimReader.read(SsimText.stream(text), limits, (each, errors) -> records.add(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(String text) {
        return of(text, LIMITS);
    }

    static Reading of(SsimText.Line leg) {
        return of(SsimText.numbered(SsimText.file(leg)));
    }

    LegRecord onlyLeg() {
        assertEquals(List.of(), result.errors());
        return records.stream()
                .filter(LegRecord.class::isInstance)
                .map(LegRecord.class::cast)
                .reduce((one, two) -> {
                    throw new AssertionError("more than one leg");
                })
                .orElseThrow();
    }

    List<SsimError> errors() {
        return result.errors();
    }

    /** The errors as {@code line:column}, for short. */
    List<String> places() {
        return errors().stream()
                .map(error -> error.line() + ":" + error.column())
                .toList();
    }

    String onlyReason() {
        assertEquals(1, errors().size(), () -> "errors: " + errors());
        return errors().getFirst().reason();
    }
}
